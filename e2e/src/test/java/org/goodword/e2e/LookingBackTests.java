package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An administrator asks who did what, and who can see what.
class LookingBackTests {
    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void whoChangedATicketIsFoundAndWhoCanSeeItIsSaid() {
        try (var desk = Desk.open()) {
            desk.agentOf("Helpers", "Mara Lind");
            var number = desk.ticket("A broken lock", "The key turns and turns.");
            var ada = screens.signedIn(desk, new Desk.Colleague("Ada Lovelace", Desk.ADA));
            ada.goTo("/settings/audit");
            assertThat(ada.page()
                            .getByRole(AriaRole.BUTTON)
                            .filter(says("signed in"))
                            .first())
                    .isVisible();
            ada.page().getByLabel("What", exactly()).selectOption("ticket.opened");
            var opened = ada.page()
                    .getByRole(AriaRole.BUTTON)
                    .filter(says("opened a ticket"))
                    .first();
            assertThat(opened).isVisible();
            assertThat(ada.page().getByRole(AriaRole.BUTTON).filter(says("signed in")))
                    .hasCount(0);
            opened.click();
            assertThat(ada.button("All that was done to this")).isVisible();
            ada.look("settings-audit-entry");
            ada.button("All that was done to this").click();
            assertThat(ada.button("Only one thing: show all")).isVisible();
            var table = ada.page()
                    .waitForDownload(() -> ada.link("Export as a table").click());
            org.assertj.core.api.Assertions.assertThat(table.suggestedFilename())
                    .isEqualTo("audit.csv");

            ada.goTo("/inbox/open/" + number);
            ada.button("More actions").click();
            ada.menuItem("Who can see this").click();
            var dialog = ada.dialog("Who can see #" + number);
            assertThat(dialog).containsText("Ada Lovelace");
            assertThat(dialog).containsText("sees every ticket");
            ada.look("audience");
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator.FilterOptions says(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
