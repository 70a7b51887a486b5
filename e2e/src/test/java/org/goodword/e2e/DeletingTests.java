package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A supervisor deletes what should not be there, and thinks again.
class DeletingTests {
    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void whatIsDeletedLeavesAllScreensAndComesBackByUndoOrFromTheList() {
        try (var desk = Desk.open()) {
            var mara = desk.agentOf("Helpers", "Mara Lind");
            var number = desk.ticket("Lost in the post", "My parcel never came.");
            var hers = screens.signedIn(desk, mara);
            hers.goTo("/inbox/open/" + number);
            assertThat(hers.conversation()).containsText("My parcel never came.");
            hers.button("More actions").click();
            assertThat(hers.menuItem("Delete")).hasCount(0);
            hers.press("Escape");

            var tom = screens.signedIn(desk, desk.agent("Tom Weller"));
            for (var screen : List.of(hers, tom)) desk.mayAskInVain(screen, number);
            tom.goTo("/inbox/open/" + number);
            delete(tom);
            assertThat(tom.toast("Deleted #" + number)).isVisible();
            assertThat(tom.row("Lost in the post")).hasCount(0);
            assertThat(hers.row("Lost in the post")).hasCount(0);
            tom.button("Undo").click();
            assertThat(tom.row("Lost in the post")).isVisible();
            assertThat(hers.row("Lost in the post")).isVisible();

            tom.goTo("/inbox/open/" + number);
            delete(tom);
            tom.goTo("/settings/deleted");
            assertThat(tom.button("Bring back #" + number)).isVisible();
            tom.look("settings-deleted");
            tom.button("Bring back #" + number).click();
            assertThat(tom.toast("#" + number + " is back.")).isVisible();
            assertThat(tom.text("Nothing was deleted since yesterday.")).isVisible();
            tom.button("Open it").click();
            assertThat(tom.conversation()).containsText("My parcel never came.");
            assertThat(tom.conversation()).containsText("Tom brought it back");
        }
    }

    @Test
    void aVisitorsPageForgetsAChatThatWasDeleted() {
        try (var chat = RingingDesk.open("Mara Lind")) {
            chat.here(screens, "Mara Lind");
            var dana = chat.visitor(screens, "dana", "/");
            // That she has read what was said may come after it was deleted.
            dana.screen().expect("404 POST /api/v1/chat/seen");
            dana.opens();
            dana.says("Here is my password");
            var number = only(chat.desk());
            chat.desk().act(number, "delete", Map.of());
            assertThat(dana.said("Here is my password")).hasCount(0);
            dana.says("Sorry for that");
            assertThat(dana.said("Sorry for that")).isVisible();
            org.assertj.core.api.Assertions.assertThat(only(chat.desk())).isNotEqualTo(number);
        }
    }

    private static String only(Desk desk) {
        var tickets = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> desk.ada().get("/tickets?q=brand:" + desk.brand()).get("items"),
                        items -> items.size() == 1);
        return tickets.get(0).get("number").asString();
    }

    private static void delete(Screen screen) {
        screen.button("More actions").click();
        screen.menuItem("Delete").click();
    }
}
