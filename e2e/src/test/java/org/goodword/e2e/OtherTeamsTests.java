package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ben answers for Billing. What is Repairs' is nothing to him.
class OtherTeamsTests {
    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void heNeverLearnsOfTheirTickets() {
        try (var desk = Desk.open()) {
            var repairs = desk.team("Repairs");
            var secret = desk.ticket("Periwinkle", "A periwinkle pen is broken.", Map.of("team", repairs));
            desk.awaitFound("periwinkle");
            var ben = screens.signedIn(desk, desk.agentOf("Billing", "Ben Okoro"));
            ben.expect("404 GET /api/v1/tickets/" + secret);
            for (var view : List.of("open", "all", "unassigned")) {
                ben.goTo("/inbox/" + view);
                desk.ticket("For everybody in " + view, "Hello.");
                assertThat(ben.row("For everybody in " + view)).isVisible();
                assertThat(ben.row("Periwinkle")).hasCount(0);
            }
            ben.press("/");
            ben.type("periwinkle");
            assertThat(ben.text("Nothing found for \"periwinkle\".")).isVisible();
            ben.press("Enter");
            assertThat(ben.text("The filter finds nothing.")).isVisible();
            ben.goTo("/inbox/open/" + secret);
            assertThat(ben.text("This ticket cannot be shown.")).isVisible();

            desk.note(secret, "The periwinkle one again.");
            desk.act(secret, "priority", Map.of("priority", "urgent"));
            desk.ticket("Something later", "For everybody.");
            assertThat(ben.row("Something later")).isVisible();
            assertThat(ben.page().locator("body"))
                    .not()
                    .containsText(Pattern.compile("periwinkle", Pattern.CASE_INSENSITIVE));

            var invoice = desk.ticket("An invoice", "Is it paid?");
            ben.goTo("/inbox/open/" + invoice);
            assertThat(ben.conversation()).containsText("Is it paid?");
            desk.mayAskInVain(ben, invoice);
            desk.act(invoice, "assign", Map.of("team", repairs));
            assertThat(ben.row("An invoice")).hasCount(0);
        }
    }
}
