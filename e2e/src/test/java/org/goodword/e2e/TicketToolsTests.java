package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Mara puts in order what came in as it pleased: what belongs together, what does not, and who else is asked.
class TicketToolsTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Screen mara;

    @BeforeEach
    void atTheDesk() {
        desk = Desk.open();
        mara = screens.signedIn(desk, desk.agent("Mara Lind"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void sheLinksATicketToItsCauseAndItIsSolvedWithIt() {
        var outage = desk.ticket("Power is out", "Everything is dark.");
        var lamp = desk.ticket("Lamp is dark", "It does not shine.");
        mara.goTo("/inbox/open/" + lamp);
        more("Link with another ticket…");
        mara.field("#" + lamp + " is").selectOption("caused-by");
        mara.field("Solve it when the other one is solved").check();
        mara.look("link-dialog");
        mara.field("Number or words").fill(outage);
        mara.dialog("Link #" + lamp)
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Power is out"))
                .click();
        assertThat(mara.toast("Linked #" + lamp + " with #" + outage)).isVisible();
        assertThat(linked()).containsText("Caused by, solved with it");
        mara.button("Undo").click();
        assertThat(linked()).hasCount(0);
        desk.act(lamp, "link", Map.of("to", outage, "kind", "caused-by", "follow", true));
        assertThat(linked()).containsText("Power is out");
        mara.look("linked-tickets");
        desk.act(outage, "status", Map.of("status", "solved"));
        assertThat(mara.conversation()).containsText("Goodword set the status to Solved");
        assertThat(mara.button("Reopen")).isVisible();
    }

    @Test
    void sheSplitsAMessageOffAndPutsItBack() {
        var number = desk.ticket("Lamp and stapler", "The lamp is dark.");
        desk.ada().post("/tickets/" + number + "/messages", Map.of("kind", "reply", "body", "And your stapler?"));
        mara.goTo("/inbox/open/" + number);
        mara.message("Reply by Ada Lovelace")
                .getByRole(AriaRole.BUTTON, Screen.named("More about what Ada Lovelace wrote"))
                .click();
        mara.menuItem("Split this message off…").click();
        mara.field("Subject of the new ticket").fill("The stapler");
        mara.look("split-dialog");
        mara.button("Split off").click();
        assertThat(mara.toast("Split off as #")).isVisible();
        assertThat(mara.conversation()).containsText("And your stapler?");
        assertThat(mara.conversation()).not().containsText("The lamp is dark.");
        assertThat(mara.region("Split off from")).containsText("Lamp and stapler");
        mara.look("split-off");
        desk.mayAskInVain(mara, mara.path().replaceAll(".*/", ""));
        mara.button("Put it back").click();
        assertThat(mara.toast("Put back into #" + number)).isVisible();
        assertThat(mara.conversation()).containsText("The lamp is dark.");
        assertThat(mara.conversation()).containsText("And your stapler?");
        assertThat(mara.row("The stapler")).hasCount(0);
    }

    @Test
    void sheAsksASupplierAsideAndHisAnswerComesBackThere() {
        var number = desk.ticket("Broken bulb", "Which one fits?");
        mara.goTo("/inbox/open/" + number);
        more("Write to somebody else…");
        mara.field("Address").fill("sam@supplier.example");
        mara.field("Text").fill("Which bulb fits?");
        mara.look("side-dialog");
        mara.dialog("Write to somebody else")
                .getByRole(AriaRole.BUTTON, Screen.named("Send"))
                .click();
        assertThat(mara.toast("On its way to sam@supplier.example")).isVisible();
        var got = desk.outside().arrived(1);
        desk.outside().answers(desk.house(), got, "sam@supplier.example", "The small one.");
        var block = mara.region("With sam@supplier.example");
        assertThat(block).containsText("2 messages, answered");
        assertThat(mara.text("The small one.")).hasCount(0);
        block.getByRole(AriaRole.BUTTON).first().click();
        assertThat(block).containsText("The small one.");
        mara.look("side-conversation");
        mara.editor("Write to sam@supplier.example").fill("Send two, please.");
        block.getByRole(AriaRole.BUTTON, Screen.named("Send")).click();
        assertThat(block).containsText("Send two, please.");
        org.assertj.core.api.Assertions.assertThat(
                        Outside.content(desk.outside().arrived(2)))
                .contains("Send two, please.");
    }

    private void more(String what) {
        mara.button("More actions").click();
        mara.menuItem(what).click();
    }

    private Locator linked() {
        return mara.region("Linked tickets");
    }
}
