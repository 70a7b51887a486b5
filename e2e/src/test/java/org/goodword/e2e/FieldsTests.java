package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ada decides what her desk keeps of a ticket; it is there for Nina at once.
class FieldsTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Screen ada;

    @BeforeEach
    void atTheDesk() {
        desk = Desk.open();
        ada = screens.signedIn(desk, new Desk.Colleague("Ada Lovelace", Desk.ADA));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFieldIsMadeFilledAskedForAndDemanded() {
        var number = desk.ticket("Stapler", "It is gone.");
        ada.goTo("/settings/fields");
        var fresh = ada.page().getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("New field"));
        fresh.getByLabel("Name of the new field").fill("Warranty");
        fresh.getByLabel("What it holds").selectOption(new SelectOption().setLabel("a choice"));
        fresh.getByLabel("New option").fill("Full");
        ada.press("Enter");
        fresh.getByLabel("New option").fill("Expired");
        ada.press("Enter");
        fresh.getByText("Add the field").click();
        assertThat(ada.text("warranty:full")).isVisible();

        // Of tasks only: the house is shared by all journeys.
        ada.goTo("/settings/forms");
        ada.field("Type of ticket").selectOption(new SelectOption().setLabel("Task"));
        ada.field("Whether Warranty is needed to solve")
                .selectOption(new SelectOption().setLabel("needed to solve a ticket"));
        ada.button("Save").click();
        assertThat(ada.button("Back to the form for all")).isVisible();

        ada.goTo("/inbox/open/" + number);
        ada.field("Type").selectOption(new SelectOption().setLabel("Task"));
        assertThat(ada.toast("#" + number + " is now a Task.")).isVisible();
        var id = desk.ada().get("/tickets/" + number).get("id").asString();
        ada.expect("422 POST /api/v1/tickets/" + id + "/actions");
        ada.press("e");
        assertThat(ada.text("Fill in “Warranty” first.").first()).isVisible();
        ada.field("Warranty · needed to solve").selectOption(new SelectOption().setLabel("Full"));
        assertThat(ada.toast("Changed Warranty of #" + number + ".")).isVisible();
        assertThat(ada.text("Ada set Warranty to Full").first()).isVisible();

        ada.field("Search").fill("warr");
        ada.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("warranty: Warranty"))
                .click();
        ada.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("full Full"))
                .click();
        ada.press("Enter");
        assertThat(ada.text("Stapler").first()).isVisible();
    }
}
