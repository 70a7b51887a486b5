package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What becomes of mail as it arrives, and how people correct it.
class ArrivingMailTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;

    @BeforeEach
    void atTheDesk() {
        desk = Desk.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aMessageThatWentAstrayIsMovedAndItsAnswersFollow() {
        var mara = screens.signedIn(desk, desk.agent("Mara Lind"));
        mara.goTo("/inbox/open");
        var printer = desk.writes("The printer burns", "It burns.");
        desk.writes("The lamp flickers", "It flickers.");
        assertThat(mara.row("The printer burns")).isVisible();
        desk.goesOn(printer, "And the lamp flickers more.");
        mara.row("The printer burns").getByRole(AriaRole.LINK).click();
        assertThat(mara.conversation()).containsText("And the lamp flickers more.");

        menuOf(mara).click();
        mara.menuItem("Why is it here?").click();
        assertThat(mara.dialog("Why is it here?")).containsText("It answers a mail in this ticket");
        mara.look("why-is-it-here");
        mara.press("Escape");
        menuOf(mara).click();
        mara.menuItem("Move to another ticket…").click();
        mara.look("move-dialog");
        mara.dialog("Move to another ticket")
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("The lamp flickers"))
                .click();

        assertThat(mara.toast("Moved to #")).isVisible();
        assertThat(mara.conversation()).not().containsText("And the lamp flickers more.");
        mara.button("Undo").click();
        assertThat(mara.conversation()).containsText("And the lamp flickers more.");
    }

    @Test
    void aRuleKeepsMailOutAndAPersonFilesItAfterAll() {
        var ada = screens.signedIn(desk, new Desk.Colleague("Ada Lovelace", Desk.ADA));
        ada.goTo("/settings/rules");
        assertThat(ada.text("No rules yet.")).isVisible();
        ada.button("Add a rule").click();
        var rule = ada.form("Add a rule");
        rule.getByLabel("Name").fill("No offers");
        ada.field("Which mails \"No offers\" is for").fill("subject~offer nobody:knows");
        ada.field("What \"No offers\" does").selectOption("drop");
        ada.expect("400 PUT /api/v1/mail-rules");
        ada.button("Save").click();
        assertThat(ada.alert()).containsText("There is no field \"nobody\"");
        ada.field("Which mails \"No offers\" is for").fill("subject~offer");
        ada.button("Try \"No offers\" on the last mails").click();
        assertThat(ada.text("Nothing was done to").first()).isVisible();
        ada.button("Save").click();
        assertThat(ada.form("No offers")).isVisible();
        ada.look("settings-rules");

        desk.outside().writes(desk.house(), Desk.DANA, desk.support(), "An OFFER for you", "Buy.");
        ada.goTo("/settings/received");
        var mail = ada.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("The rule \"No offers\" drops such mails."));
        assertThat(mail).isVisible();
        mail.getByRole(AriaRole.BUTTON).click();
        assertThat(mail).hasCount(0);
        ada.goTo("/inbox/open");
        assertThat(ada.row("An OFFER for you")).isVisible();
    }

    /// Of Dana's last message.
    private static Locator menuOf(Screen screen) {
        return screen.message("Mail from")
                .last()
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^More about what")));
    }
}
