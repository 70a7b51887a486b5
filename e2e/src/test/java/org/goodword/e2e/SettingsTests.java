package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ada says in sentences how her desk works.
class SettingsTests {
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
    void aTagIsRenamedOnceSheHasNotThoughtBetter() {
        desk.ticket("Stapler", "It is gone.", Map.of("tags", List.of("stationary")));
        ada.goTo("/settings/tags");
        ada.field("Name of the tag stationary").fill("stationery");
        ada.button("Rename").click();
        assertThat(ada.toast("stationary becomes stationery on all tickets.")).isVisible();
        ada.button("Undo").first().click();
        assertThat(ada.field("Name of the tag stationary")).isVisible();

        ada.field("Name of the tag stationary").fill("stationery");
        ada.button("Rename").click();
        assertThat(ada.field("Name of the tag stationery")).isVisible();
        assertThat(ada.field("Name of the tag stationary")).hasCount(0);
    }

    @Test
    void theHouseIsOpenOnSaturdays() {
        ada.goTo("/settings/hours");
        assertThat(ada.text("Open Monday to Friday 09:00–17:00, Europe/Berlin")).isVisible();
        ada.button("Add hours on Saturday").click();
        ada.field("Saturday to").fill("13:00");
        ada.button("Save").click();
        assertThat(ada.text("and Saturday 09:00–13:00, Europe/Berlin")).isVisible();
        ada.field("Saturday to").fill("08:00");
        ada.expect("422 PUT /api/v1/business-hours");
        ada.button("Save").click();
        assertThat(ada.alert()).containsText("A period ends after it begins");
    }

    @Test
    void aNewRoleMayLookAndThenWriteNotes() {
        ada.goTo("/settings/roles");
        ada.field("Name of the new role").fill("Reader");
        ada.button("Add the role").click();
        var reader = ada.page().getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("Reader"));
        assertThat(reader).containsText("and may see tickets.");
        reader.getByText("Change what they may do").click();
        ada.option("write notes").click();
        ada.press("Escape");
        assertThat(reader).containsText("and may see tickets and write notes.");
        reader.getByText("Save").click();
        reader.getByText("Remove").click();
        assertThat(reader).hasCount(0);
    }
}
