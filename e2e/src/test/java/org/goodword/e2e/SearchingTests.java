package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ben looks for what somebody wrote.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchingTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Desk.Colleague colleague;
    private String gramophone;
    private Screen ben;

    @BeforeAll
    void aGramophoneAmongOtherThings() {
        desk = Desk.open();
        colleague = desk.agent("Ben Okoro");
        desk.outside()
                .writes(
                        desk.house(),
                        "nora@phonograph.example",
                        desk.support(),
                        "It skips",
                        "My gramophone jumps at the chorus.");
        desk.awaitFound("gramophone chorus");
        gramophone = desk.ada()
                .get("/search?q=gramophone")
                .get("items")
                .get(0)
                .get("number")
                .asString();
        var old = desk.ticket("An older one", "Another gramophone, sold long ago.", Map.of("tags", List.of("sold")));
        desk.act(old, "status", Map.of("status", "solved"));
        desk.awaitFound("gramophone sold");
    }

    @BeforeEach
    void atTheList() {
        ben = screens.signedIn(desk, colleague);
        // Filters are asked for while they are typed, when they are none yet.
        ben.expect("422 GET /api/v1/tickets");
        ben.goTo("/inbox/open");
        assertThat(ben.row("It skips")).isVisible();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void byWordsWhateverTheTyping() {
        look("gramaphone chor");
        assertThat(ben.option("It skips").locator("mark").first()).hasText("gramophone");
        ben.option("It skips").click();
        assertThat(ben.conversation()).containsText("My gramophone jumps at the chorus.");
    }

    @Test
    void byNumber() {
        look("#" + gramophone);
        assertThat(ben.option("Open #" + gramophone)).isVisible();
        ben.press("Enter");
        assertThat(ben.conversation().getByRole(AriaRole.HEADING)).hasText("It skips");
    }

    @Test
    void byAddress() {
        look("nora@phonograph.example");
        assertThat(ben.option("It skips")).isVisible();
    }

    @Test
    void byWordsAndAFilter() {
        look("gramophone");
        assertThat(ben.option("It skips")).isVisible();
        assertThat(ben.option("An older one")).isVisible();
        ben.type(" -tag:sold");
        assertThat(ben.option("An older one")).hasCount(0);
        assertThat(ben.option("It skips")).isVisible();
        ben.press("Enter");
        assertThat(ben.heading("Filtered")).isVisible();
        assertThat(ben.page()).hasURL(Pattern.compile(".*q=gramophone.*sold"));
        assertThat(ben.row("It skips")).isVisible();
        assertThat(ben.row("An older one")).hasCount(0);

        look("status:solved gramophone");
        ben.press("Enter");
        assertThat(ben.row("An older one")).isVisible();
        assertThat(ben.row("It skips")).hasCount(0);
        ben.button("Clear").click();
        assertThat(ben.heading("All open")).isVisible();
    }

    @Test
    void inVain() {
        look("xylophone");
        assertThat(ben.text("Nothing found for \"xylophone\".")).isVisible();
        ben.press("Enter");
        assertThat(ben.text("The filter finds nothing.")).isVisible();
        ben.link("Clear the filter").click();
        assertThat(ben.row("It skips")).isVisible();
    }

    private void look(String words) {
        ben.press("/");
        ben.type(words);
    }
}
