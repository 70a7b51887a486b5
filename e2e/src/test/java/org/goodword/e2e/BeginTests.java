package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ada's first hour: the list leads her from the brand's name to an answered customer, and ticks itself.
class BeginTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Screen ada;

    @Test
    void theListEndsInAnAnsweredCustomer() {
        var house = screens.freshHouse("begin");
        try (var outside = new Outside();
                var shop = new Shop(house, "paper-pens")) {
            ada = screens.open(house, "ada");
            FirstStartTests.setUp(ada, house);
            assertThat(ada.text("6 steps are left.")).isVisible();
            assertThat(ada.field("Name of the brand")).isVisible();
            ada.look("begin");
            theEmptyInboxLeadsHere();
            FirstStartTests.connectMail(ada, outside);
            theMailboxIsChecked(house, outside);
            aColleagueIsInvited();
            theChatIsSeen(house, shop);
            theMessageIsAnswered(house, outside);
        }
    }

    private void theEmptyInboxLeadsHere() {
        ada.goTo("/inbox/open");
        assertThat(ada.text("No mailbox yet.")).isVisible();
        ada.look("inbox-no-mailbox");
        ada.link("Connect one.").click();
        assertThat(ada.heading("Begin")).isVisible();
        ada.walkByTab(60);
    }

    private void theMailboxIsChecked(House house, Outside outside) {
        assertThat(ada.text("The mail server lets Goodword in.")).isVisible();
        assertThat(ada.text("No mail has left yet.")).isVisible();
        ada.button("Send a test").click();
        assertThat(ada.text("A mail left")).isVisible();
        ada.look("begin-mail");
        var test = outside.arrived(1);
        outside.answers(house, test, Desk.ADA, "It came.");
        assertThat(step("Connect mail Done")).isVisible();
        assertThat(ada.text("A mail came")).isVisible();
        ada.button("Go on").click();
    }

    private void aColleagueIsInvited() {
        ada.button("Skip this").click();
        step("Invite a colleague Skipped").click();
        ada.button("Do it after all").click();
        ada.field("Name").fill("Mara Lind");
        ada.field("E-mail address").fill("mara@goodword.example");
        ada.button("Invite").click();
        assertThat(step("Invite a colleague Done")).isVisible();
        assertThat(ada.text("An invitation is on its way to mara@goodword.example."))
                .isVisible();
        ada.button("Go on").click();
    }

    private void theChatIsSeen(House house, Shop shop) {
        assertThat(ada.text("Not seen on any page yet.")).isVisible();
        ada.look("begin-page");
        var visitor = screens.open(house, "visitor");
        visitor.goTo(shop.url());
        assertThat(step("Put the chat on a page Done")).isVisible();
        assertThat(ada.text("Seen on localhost:")).isVisible();
    }

    private void theMessageIsAnswered(House house, Outside outside) {
        outside.writes(house, Desk.DANA, "help@paper.example", "A first question", "Is it open yet?");
        assertThat(step("Write to yourself Done")).isVisible();
        assertThat(rail()).hasCount(1);
        ada.button("Take this list away").click();
        assertThat(rail()).hasCount(0);
        ada.goTo("/settings/you");
        ada.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Settings"))
                .getByRole(AriaRole.LINK, Screen.named("Begin"))
                .click();
        ada.button("Show this list again").click();
        assertThat(rail()).hasCount(1);
        ada.link("Open #").click();
        assertThat(ada.conversation()).containsText("Is it open yet?");
        ada.reply("Then we are in business.");
        assertThat(rail()).hasCount(0);
        ada.goTo("/settings/begin");
        assertThat(ada.text("A customer has been answered.")).isVisible();
        ada.look("begin-finished");
        ada.page().evaluate("() => localStorage.setItem('goodword.language', 'de')");
        ada.page().reload();
        assertThat(ada.heading("Erste Schritte")).isVisible();
        ada.look("begin-german");
    }

    private Locator step(String name) {
        return ada.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name + "$")));
    }

    private Locator rail() {
        return ada.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Begin: \\d of 6$")));
    }
}
