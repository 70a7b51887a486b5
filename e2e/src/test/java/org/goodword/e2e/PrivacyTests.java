package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An administrator erases somebody and reads the receipt.
class PrivacyTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Screen ada;
    private String domain;

    @BeforeEach
    void atTheDesk() {
        desk = Desk.open();
        ada = screens.signedIn(desk, new Desk.Colleague("Ada Lovelace", Desk.ADA));
        domain = "gone" + Long.toString(System.nanoTime(), 36) + ".example";
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void somebodyIsErasedAndTheReceiptSaysSo() {
        var email = "zoe@" + domain;
        desk.ada()
                .post(
                        "/tickets",
                        Map.of(
                                "subject",
                                "Of no importance",
                                "requester",
                                Map.of("name", "Zoe Vergessen", "email", email),
                                "message",
                                Map.of("body", "Forget me")));
        ada.goTo("/contacts?q=" + email);
        ada.page()
                .getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("People"))
                .getByRole(AriaRole.LINK)
                .click();
        ada.button("Erase this person").click();
        var question = ada.dialog("Erase Zoe Vergessen");
        assertThat(question).containsText("Tickets");
        ada.look("erase-question");
        question.getByRole(AriaRole.BUTTON, Screen.named("Erase for good")).click();
        var receipt = ada.dialog("Receipt");
        assertThat(receipt).containsText("Erased. Nothing of this person is left");
        assertThat(receipt).containsText("Ada Lovelace");
        ada.look("erase-receipt");
        ada.goTo("/settings/privacy");
        assertThat(ada.heading("Privacy")).isVisible();
        ada.region("Erased persons").getByRole(AriaRole.BUTTON).first().click();
        assertThat(ada.text("Erased. Nothing of this person is left, and nothing comes back."))
                .isVisible();
        ada.look("privacy-settings");
    }
}
