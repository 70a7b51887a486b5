package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Dana has an account with the shop, and uses it in the shop's portal, on a phone whose browser runs no script.
class PortalAccountTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Accounts accounts;
    private String base;

    @BeforeEach
    void thePortalIsOpen() throws IOException, GeneralSecurityException {
        desk = Desk.open();
        accounts = new Accounts(desk.house());
        base = "/portal/" + desk.support().replaceAll(".*@|\\.example", "");
        desk.ada()
                .put(
                        "/portals/" + desk.brand(),
                        Map.of(
                                "enabled", true,
                                "title", "Pens Help",
                                "welcome", "Ask us anything about paper.",
                                "colour", "#b5179e",
                                "strangers", true,
                                "organisations", "off"));
    }

    @AfterEach
    void close() {
        accounts.close();
        desk.close();
    }

    @Test
    void fromTheSettingsToTheTicketThatDanaWanted() {
        var ada = screens.signedIn(desk, new Desk.Colleague("Ada Lovelace", Desk.ADA));
        ada.goTo("/settings/portal");
        settles(ada);

        var ticket = desk.ticket("The lamp flickers", "It does so at night.");
        var dana = screens.phoneWithoutScript(desk.house(), "dana");
        dana.goTo(base + "/tickets/" + ticket);
        assertThat(dana.text("Ask us anything about paper.")).isVisible();
        dana.assertFits();
        dana.link("Use your shop account").click();
        dana.field("Address").fill(Desk.DANA);
        dana.button("Go on").click();
        assertThat(dana.text("It does so at night.")).isVisible();
        assertThat(dana.page().url()).endsWith(base + "/tickets/" + ticket);
        dana.button("Sign out").click();
        assertThat(dana.heading("Sign in")).isVisible();
    }

    private void settles(Screen ada) {
        var brand = "Paper & Pens (" + base.replace("/portal/", "") + ")";
        ada.button("Use your own sign-in for " + brand).click();
        var form = ada.form("Sign-in of the customers of " + brand);
        form.getByLabel("What the button says").fill("Use your shop account");
        form.getByLabel("Issuer").fill(accounts.issuer());
        form.getByLabel("Client id").fill(Accounts.CLIENT);
        assertThat(form.getByText(base + "/entry/returned")).isVisible();
        form.getByRole(AriaRole.BUTTON, Screen.named("Save")).click();
        form.getByRole(AriaRole.BUTTON, Screen.named("Look at it")).click();
        assertThat(form.getByRole(AriaRole.STATUS)).containsText("localhost answers, and signs with one key.");
        ada.look("settings-portal-provider");
    }
}
