package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.goodword.e2e.Screen.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Mara works a day without a mouse.
class KeyboardDayTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Screen mara;

    @BeforeEach
    void threeTicketsWait() {
        desk = Desk.open();
        mara = screens.signedIn(desk, desk.agent("Mara Lind"));
        desk.ticket("A quill", "It scratches.");
        desk.ticket("An envelope", "It does not stick.");
        desk.ticket("A ruler", "It is too short.");
        mara.goTo("/inbox/open");
        assertThat(mara.row("A ruler")).isVisible();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void sheAnswersATicketAndFilesIt() {
        move("j", "A ruler");
        move("j", "An envelope");
        move("j", "A quill");
        move("k", "An envelope");
        mara.press("Enter");
        assertThat(mara.conversation()).containsText("It does not stick.");
        assertThat(mara.editor("Your reply")).isVisible();

        mara.press("r");
        assertThat(mara.editor("Your reply")).isFocused();
        mara.type("Try the other side.");
        mara.press("Control+Enter");
        assertThat(mara.toast("Sent to")).isVisible();
        mara.press("z");
        assertThat(mara.editor("Your reply")).hasText("Try the other side.");
        mara.press("r");
        assertThat(mara.editor("Your reply")).isFocused();
        mara.press("Control+Enter");
        assertThat(mara.message("Reply by Mara Lind").last()).containsText("Leaves in a moment");

        mara.press("a");
        choose("Assignee", "Mara");
        assertThat(property("Assignee: Mara Lind")).isVisible();
        mara.press("s");
        choose("Status", "Pending");
        assertThat(property("Status: Pending")).isVisible();
        mara.press("p");
        choose("Priority", "High");
        assertThat(property("Priority: High")).isVisible();
        mara.press("l");
        choose("Tags", "glue");
        mara.press("Escape");
        assertThat(property("Tags: glue")).isVisible();
        assertThat(mara.toast("Changed the tags")).isVisible();
        mara.press("z");
        assertThat(property("Tags: Add tags")).isVisible();

        mara.press("n");
        assertThat(mara.editor("Your note")).isFocused();
        mara.type("The glue is from Monday.");
        mara.press("Control+Enter");
        assertThat(mara.message("Note by Mara Lind")).containsText("The glue is from Monday.");

        mara.press("h");
        choose("Snooze", "Tomorrow");
        assertThat(mara.row("An envelope")).hasCount(0);
        assertThat(mara.toast("Snoozed")).isVisible();
        mara.press("z");
        assertThat(mara.row("An envelope")).isVisible();

        mara.press("Escape");
        assertThat(mara.text("No conversation open.")).isVisible();
    }

    @Test
    void sheChangesSeveralAtOnceAndTakesItBack() {
        move("j", "A ruler");
        mara.press("x");
        move("j", "An envelope");
        move("j", "A quill");
        mara.press("Shift+X");
        assertThat(mara.heading("3 selected")).isVisible();
        mara.press("s");
        choose("Status", "On hold");
        assertThat(mara.row("A ruler")).containsText("On hold");
        assertThat(mara.row("A quill")).containsText("On hold");
        mara.press("Escape");
        assertThat(mara.heading("All open")).isVisible();
        assertThat(mara.toast("Status of 3 tickets: On hold.")).isVisible();
        mara.press("z");
        assertThat(mara.row("A ruler")).not().containsText("On hold");
        assertThat(mara.row("A quill")).not().containsText("On hold");
    }

    @Test
    void whatIsChosenGoesBeforeWhatIsOpen() {
        move("j", "A ruler");
        mara.press("Enter");
        assertThat(mara.conversation()).containsText("It is too short.");
        mara.row("A quill").getByRole(AriaRole.CHECKBOX).focus();
        mara.press("Space");
        mara.press("e");
        assertThat(mara.row("A quill")).hasCount(0);
        assertThat(mara.row("A ruler")).isVisible();
        assertThat(mara.conversation()).containsText("It is too short.");
    }

    @Test
    void sheFindsHerWay() {
        mara.press("?");
        assertThat(mara.dialog("Keyboard").getByText("Select up to here")).isVisible();
        mara.press("Escape");
        assertThat(mara.dialog("Keyboard")).hasCount(0);

        mara.press("Control+k");
        mara.type("some words");
        mara.press("Escape");
        assertThat(mara.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        mara.press("Control+k");
        mara.type("unassigned");
        mara.press("Enter");
        assertThat(mara.heading("Unassigned")).isVisible();

        desk.ticket("Sealing wax", "It crumbles.");
        desk.awaitFound("crumbles");
        mara.press("/");
        assertThat(mara.field("Search")).isFocused();
        mara.type("crumbles");
        assertThat(mara.option("Sealing wax")).isVisible();
        mara.press("ArrowDown");
        mara.press("Enter");
        assertThat(mara.conversation()).containsText("It crumbles.");
        mara.press("Escape");
        assertThat(mara.page()).hasURL(Pattern.compile(".*/inbox/unassigned"));
    }

    @Test
    void sheAlwaysSeesWhereSheIs() {
        move("j", "A ruler");
        mara.press("Enter");
        assertThat(mara.editor("Your reply")).isVisible();
        mara.walkByTab(60);
    }

    private void move(String key, String to) {
        mara.press(key);
        assertThat(mara.row(to).getByRole(AriaRole.LINK)).isFocused();
    }

    private void choose(String menu, String what) {
        var search = mara.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(menu));
        assertThat(search).isFocused();
        mara.type(what);
        assertThat(mara.option(what).first()).isVisible();
        mara.press("Enter");
    }

    private Locator property(String label) {
        return mara.conversation().getByRole(AriaRole.BUTTON, named(label));
    }
}
