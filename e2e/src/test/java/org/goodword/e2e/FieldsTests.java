package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

    @Test
    void aFieldIsSetByAMacroInBulkOnTheWebFormAndThroughTheApi() {
        define("ticket", "colour", "Colour", true);
        var first = desk.ticket("Green ink", "Where is it?");
        var second = desk.ticket("Blue ink", "And this?");

        ada.goTo("/settings/macros");
        ada.button("New macro").click();
        ada.field("Name").fill("Paint " + first);
        ada.button("Add a step").click();
        ada.page().getByLabel("What: Step 1 of Paint " + first).selectOption("field");
        ada.page().getByLabel("Field: Step 1 of Paint " + first).selectOption("colour");
        ada.page().getByLabel("to", new Page.GetByLabelOptions().setExact(true)).selectOption("green");
        ada.button("Save").click();
        assertThat(ada.button("New macro")).isVisible();
        ada.goTo("/inbox/open/" + first);
        assertThat(ada.editor("Your reply")).isVisible();
        ada.press("m");
        ada.menuItem("Paint " + first).click();
        assertThat(ada.toast("Paint " + first + ": #" + first + ".")).isVisible();
        assertThat(ada.text("Ada set Colour to Green").first()).isVisible();

        ada.field("Search").fill("colour:green");
        ada.press("Enter");
        assertThat(ada.row("Green ink")).isVisible();

        ada.goTo("/inbox/open?q=" + ("brand:" + desk.brand() + " -colour:any").replace(" ", "%20"));
        assertThat(ada.row("Blue ink")).isVisible();
        ada.press("j");
        ada.press("x");
        ada.button("Set a field").click();
        ada.field("Which field").selectOption("colour");
        ada.field("Colour").selectOption("red");
        ada.page().waitForCondition(() -> desk.count("colour:red") == 1);
        assertThat(desk.ada()
                        .get("/tickets/" + second)
                        .get("fields")
                        .get("colour")
                        .asString())
                .isEqualTo("red");

        var dana = screens.open(desk.house(), "dana");
        dana.goTo("/form/" + brand());
        for (var filled : Map.of("name", "Dana", "email", Desk.DANA, "subject", "Red ink", "text", "Where is it?")
                .entrySet()) dana.page().locator("#" + filled.getKey()).fill(filled.getValue());
        dana.field("Colour").selectOption(new SelectOption().setLabel("Red"));
        // Nobody fills a form so quickly: it would be taken for a machine's.
        var human = System.nanoTime() + 5_000_000_000L;
        dana.page().waitForCondition(() -> System.nanoTime() > human);
        dana.page().locator("button[type=submit]").click();
        dana.page().waitForCondition(() -> desk.count("colour:red") == 2);
    }

    @Test
    void aTypeOfOnesOwnAndAFieldStandInTheRowsOfASavedView() {
        define("ticket", "shade", "Shade", false);
        ada.goTo("/settings/classes");
        ada.field("Name of the new type").fill("Repair");
        ada.button("Add the type").click();
        assertThat(ada.field("Name of Repair")).isVisible();
        var number = desk.ticket("Torn cover", "It is torn.");
        ada.goTo("/inbox/open/" + number);
        ada.field("Type").selectOption(new SelectOption().setLabel("Repair"));
        assertThat(ada.toast("#" + number + " is now a Repair.")).isVisible();
        ada.field("Shade").selectOption(new SelectOption().setLabel("Green"));
        assertThat(ada.toast("Changed Shade of #" + number + ".")).isVisible();

        ada.field("Search").fill("type:repair shade:green");
        ada.press("Enter");
        ada.button("What rows show").click();
        ada.page()
                .getByLabel("Type", new Page.GetByLabelOptions().setExact(true))
                .last()
                .check();
        ada.page()
                .getByLabel("Shade", new Page.GetByLabelOptions().setExact(true))
                .last()
                .check();
        ada.look("what-rows-show");
        ada.press("Escape");
        assertThat(ada.row("Torn cover")).containsText("Type: Repair");
        assertThat(ada.row("Torn cover")).containsText("Shade: Green");

        ada.button("Save as view").click();
        ada.field("Name of the view").fill("Green repairs");
        ada.press("Enter");
        assertThat(ada.view("Green repairs")).isVisible();
        assertThat(ada.row("Torn cover")).containsText("Shade: Green");
    }

    @Test
    void aBrandAsksFirstAndTheAnswersReachTheTicketAndTheVisitor() {
        define("ticket", "device", "Device", false);
        define("contact", "floor", "Floor", false);
        try (var shop = new Shop(desk.house(), brand())) {
            var chat = new ChatDesk(desk, shop);
            chat.isOpen(screens);
            ada.goTo("/settings/chat");
            var form = ada.page()
                    .getByRole(
                            AriaRole.FORM,
                            new Page.GetByRoleOptions().setName(Pattern.compile("\\(" + brand() + "\\)")));
            form.getByLabel("Ask something first").selectOption(new SelectOption().setLabel("Device"));
            form.getByLabel("When Device is required").selectOption(new SelectOption().setLabel("always required"));
            form.getByLabel("Ask something first").selectOption(new SelectOption().setLabel("Floor (of the visitor)"));
            form.getByLabel("When Floor (of the visitor) is shown")
                    .selectOption(new SelectOption().setLabel("shown when"));
            assertThat(form.frameLocator("iframe").getByLabel("Device")).isVisible();
            ada.look("settings-questions");
            form.getByText("Save").click();
            assertThat(form.getByText("Save")).hasCount(0);

            var dana = chat.visitor(screens, "dana", "/");
            dana.opens();
            assertThat(dana.panel().getByLabel("Floor")).hasCount(1);
            assertThat(dana.panel().getByLabel("Floor")).not().isVisible();
            dana.field("Your message").fill("It is dark");
            dana.button("Start the chat").click();
            assertThat(dana.text("Please say this.")).isVisible();
            dana.field("Device").selectOption(new SelectOption().setLabel("Green"));
            dana.panel().getByLabel("Floor").selectOption(new SelectOption().setLabel("Red"));
            dana.screen().look("chat-asks-first");
            dana.button("Start the chat").click();
            assertThat(dana.said("It is dark")).hasCount(1);
            assertThat(dana.field("Write a message")).isVisible();

            // What was said stands there before the server has it.
            dana.screen().page().waitForCondition(() -> desk.count("device:green") == 1);
            var ticket = desk.ada().get("/tickets?q=device:green").get("items").get(0);
            ada.goTo("/inbox/open/" + ticket.get("number").asString());
            assertThat(ada.conversation()).containsText("It is dark");
            assertThat(ada.field("Device")).hasValue("green");
            var requester = ticket.get("requester").get("id").asString();
            assertThat(desk.ada()
                            .get("/contacts/" + requester + "/fields")
                            .get("fields")
                            .get("floor")
                            .asString())
                    .isEqualTo("red");
        }
    }

    private String brand() {
        return desk.support().replaceAll(".*@|\\.example", "");
    }

    private void define(String subject, String key, String name, boolean customers) {
        desk.ada()
                .post(
                        "/fields",
                        Map.of(
                                "subject",
                                subject,
                                "key",
                                key,
                                "kind",
                                "choice",
                                "name",
                                Map.of("en", name),
                                "customers",
                                customers,
                                "options",
                                List.of(
                                        Map.of("key", "green", "name", Map.of("en", "Green")),
                                        Map.of("key", "red", "name", Map.of("en", "Red")))));
    }
}
