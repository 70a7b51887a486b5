package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.goodword.e2e.Screen.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayDeque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two agents in two browsers, at the same ticket.
class TwoAgentsTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Screen mara;
    private Screen ben;

    @BeforeEach
    void bothAtTheDesk() {
        desk = Desk.open();
        mara = screens.signedIn(desk, desk.agent("Mara Lind"));
        ben = screens.signedIn(desk, desk.agent("Ben Okoro"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void eachSeesWhatTheOtherDoesWhileItIsDone() {
        var number = desk.ticket("The stapler is gone", "It was red.");
        mara.goTo("/inbox/open/" + number);
        ben.goTo("/inbox/open/" + number);
        assertThat(mara.text("Ben is looking")).isVisible();
        assertThat(ben.text("Mara is looking")).isVisible();

        ben.tab("Note").click();
        ben.editor("Your note").click();
        ben.type("I ask the cellar.");
        assertThat(mara.text("Ben is typing a note")).isVisible();
        ben.button("Add note").click();
        assertThat(mara.message("Note by Ben Okoro")).containsText("I ask the cellar.");

        mara.conversation().getByRole(AriaRole.BUTTON, named("Solve")).click();
        assertThat(ben.conversation().getByRole(AriaRole.BUTTON, named("Reopen")))
                .isVisible();
        assertThat(ben.row("The stapler is gone")).hasCount(0);
    }

    @Test
    void aNewTicketAppearsInBothLists() {
        mara.goTo("/inbox/open");
        ben.goTo("/inbox/open");
        assertThat(mara.heading("All open")).isVisible();
        assertThat(ben.heading("All open")).isVisible();
        desk.writes("Where is my ink?", "Ordered on Monday.");
        assertThat(mara.row("Where is my ink?")).isVisible();
        assertThat(ben.row("Where is my ink?")).isVisible();
    }

    @Test
    void aNewTicketAppearsThoughWhatThePageAskedForEarlyCameLate() {
        desk.writes("Where is my paper?", "Ordered on Friday.");
        var held = new ArrayDeque<Route>();
        mara.page().route("**/api/v1/views?counted=false", held::add);
        mara.goTo("/inbox/open");
        assertThat(mara.row("Where is my paper?")).isVisible();
        mara.page().waitForResponse("**/api/v1/views?counted=false", held.remove()::resume);

        desk.writes("Where is my ink?", "Ordered on Monday.");
        assertThat(mara.row("Where is my ink?")).isVisible();
    }

    @Test
    void nobodyAnswersWithoutHavingReadTheNewestMessage() {
        var asked = desk.writes("One blue pen", "I take one blue pen.");
        mara.goTo("/inbox/open");
        mara.row("One blue pen").getByRole(AriaRole.LINK).click();
        mara.write("It leaves today.");
        desk.goesOn(asked, "No, wait: two green ones.");

        assertThat(mara.alert()).containsText("A newer message came in while you wrote. Read it first.");
        assertThat(mara.conversation()).containsText("two green ones");
        mara.press("Control+Enter");
        assertThat(mara.message("Reply by Mara Lind")).hasCount(0);
        assertThat(mara.editor("Your reply")).hasText("It leaves today.");

        mara.button("I have read it").click();
        assertThat(mara.alert()).hasCount(0);
        mara.editor("Your reply").click();
        mara.type(" The green ones.");
        mara.press("Control+Enter");
        assertThat(mara.message("Reply by Mara Lind")).containsText("The green ones.");
    }

    @Test
    void whatIsWrittenToAMergedTicketLandsInTheOther() {
        desk.writes("Is the ink blue?", "I ask for a friend.");
        mara.goTo("/inbox/open");
        assertThat(mara.row("Is the ink blue?")).isVisible();
        var again = desk.writes("Hello again", "It is about the ink.");
        mara.row("Hello again").getByRole(AriaRole.LINK).click();
        assertThat(mara.conversation()).containsText("It is about the ink.");
        ben.goTo(mara.path());

        mara.button("More actions").click();
        mara.menuItem("Merge into another ticket").click();
        mara.dialog("into")
                .getByRole(AriaRole.BUTTON)
                .getByText("Is the ink blue?")
                .click();
        assertThat(mara.toast("Merged")).isVisible();
        assertThat(mara.conversation()).containsText("Merged into");
        assertThat(ben.conversation()).containsText("Merged into");

        desk.goesOn(again, "Is anybody there?");
        ben.conversation()
                .getByRole(AriaRole.LINK, containing("Is the ink blue?"))
                .click();
        assertThat(ben.conversation().getByRole(AriaRole.HEADING)).hasText("Is the ink blue?");
        assertThat(ben.conversation()).containsText("Is anybody there?");
    }

    private static Locator.GetByRoleOptions containing(String words) {
        return new Locator.GetByRoleOptions().setName(words);
    }
}
