package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ada makes a role for one brand, and looks at her desk as it does.
class RolesTests {
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
    void aRoleOfOneBrandIsMadeAndLookedAs() {
        var key = desk.support().replaceAll(".*@|\\.example", "");
        var harbour = desk.ada()
                .post("/brands", Map.of("key", "harbour-" + key, "name", "Harbour " + key))
                .get("id")
                .asString();
        desk.ada()
                .post(
                        "/fields",
                        Map.of(
                                "subject",
                                "ticket",
                                "key",
                                "berth-" + key,
                                "kind",
                                "text",
                                "name",
                                Map.of("en", "Berth " + key)));
        var here = desk.ticket("Mooring", "It is loose.", Map.of("brand", harbour));
        var elsewhere = desk.ticket("Stapler", "It is gone.");
        var berth = Map.of("fields", Map.of("berth-" + key, "Seven"));
        desk.ada().patch("/tickets/" + here, berth);

        ada.goTo("/settings/roles");
        ada.field("Name of the new role").fill("Pier " + key);
        ada.button("Add the role").click();
        var pier = ada.form("Pier " + key);
        pier.getByText("every brand").click();
        ada.option("Harbour " + key).click();
        ada.press("Escape");
        assertThat(pier).containsText("Which brands Pier " + key + " reaches: Harbour " + key);
        pier.getByText("Reads and writes every field.").click();
        pier.getByLabel("What Pier " + key + " may do with Berth " + key)
                .selectOption(new SelectOption().setLabel("does not see"));
        assertThat(pier).containsText("One field is hidden.");
        pier.getByText("Save").click();
        // A role that sees tickets and nothing else is told so where it asks for more.
        var dana = desk.ada().get("/tickets/" + here).get("requester").get("id").asString();
        ada.expect("403 GET /api/v1/macros");
        ada.expect("403 GET /api/v1/contacts/" + dana);
        pier.getByText("See as this role").click();

        var bar = ada.text("You see Goodword as the role Pier " + key);
        assertThat(bar).isVisible();
        ada.goTo("/inbox/open/" + here);
        assertThat(ada.text("Mooring").first()).isVisible();
        assertThat(ada.text("Berth " + key)).hasCount(0);
        desk.mayAskInVain(ada, elsewhere);
        ada.goTo("/inbox/open/" + elsewhere);
        assertThat(ada.text("It is gone.")).hasCount(0);
        assertThat(bar).isVisible();
        ada.look("roles-looked-as");

        ada.button("Leave this view").click();
        assertThat(ada.field("Name of the new role")).isVisible();
        assertThat(bar).hasCount(0);
        ada.goTo("/inbox/open/" + here);
        assertThat(ada.text("Berth " + key).first()).isVisible();
    }
}
