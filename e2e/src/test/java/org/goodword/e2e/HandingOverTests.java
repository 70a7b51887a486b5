package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A colleague leaves, and her customers do not wait for her.
class HandingOverTests {
    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void whoDeactivatesAnAgentIsAskedWhoTakesHerTickets() {
        try (var desk = Desk.open()) {
            var nina = desk.agent("Nina Holm");
            desk.agent("Oskar Weiss");
            var first = desk.ticket("A lamp that hums", "It hums.");
            var second = desk.ticket("A lamp that blinks", "It blinks.");
            var ninas = screens.signedIn(desk, nina);
            var id =
                    ninas.context().request().get("/api/v1/session").text().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
            for (var number : new String[] {first, second}) desk.act(number, "assign", Map.of("assignee", id));

            var ada = screens.signedIn(desk, new Desk.Colleague("Ada Lovelace", Desk.ADA));
            ada.goTo("/settings/people");
            ada.button("Deactivate Nina Holm").click();
            var dialog = ada.dialog("Nina Holm leaves");
            assertThat(dialog).containsText("Nina Holm has 2 open tickets.");
            dialog.getByLabel("Who takes them?").selectOption(new SelectOption().setLabel("Oskar Weiss"));
            ada.look("settings-hand-over");
            dialog.getByRole(AriaRole.BUTTON, Screen.named("Hand over and deactivate"))
                    .click();
            assertThat(ada.button("Let in again: Nina Holm")).isVisible();
            await().atMost(Duration.ofSeconds(30)).until(() -> desk.count("assignee:" + id) == 0);

            ada.goTo("/inbox/open/" + first);
            assertThat(ada.conversation()).containsText("It hums.");
            assertThat(ada.text("Oskar Weiss").first()).isVisible();
        }
    }
}
