package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Mara changes her mind, or her desk, while she answers.
class ThinkingAgainTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Desk.Colleague mara;
    private Screen office;
    private String number;

    @BeforeEach
    void atTheOffice() {
        desk = Desk.open();
        mara = desk.agent("Mara Lind");
        number = desk.ticket("Lost in the post", "My parcel never came.");
        office = screens.signedIn(desk, mara);
        office.goTo("/inbox/open/" + number);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aReplyThatIsTakenBackNeverLeaves() {
        office.reply("It was our fault.");
        office.button("Undo").click();
        assertThat(office.toast("Taken back. Your words are in the editor again."))
                .isVisible();
        assertThat(office.editor("Your reply")).hasText("It was our fault.");
        assertThat(office.message("Reply by Mara Lind")).containsText("Taken back, not sent");

        office.press("r");
        assertThat(office.editor("Your reply")).isFocused();
        office.press("Control+Enter");
        assertThat(office.toast("Sent to dana@customer.example")).isVisible();
        assertThat(office.editor("Your reply")).hasText("");
        office.press("z");
        assertThat(office.editor("Your reply")).hasText("It was our fault.");
        assertThat(office.text("Taken back, not sent")).hasCount(2);

        office.editor("Your reply").click();
        office.press("Control+a");
        office.reply("Nobody is to blame.");
        // What was sent last and not taken back is the first thing to leave.
        assertThat(Outside.content(desk.outside().arrived(1))).contains("Nobody is to blame.");
        assertThat(desk.outside().count()).isEqualTo(1);
    }

    @Test
    void whatSheBeganAtTheOfficeIsThereAtHome() {
        var home = screens.signedIn(desk, mara);
        office.write("I look for");
        home.goTo("/inbox/open/" + number);
        assertThat(home.text("Your draft is back.")).isVisible();
        assertThat(home.editor("Your reply")).hasText("I look for");

        home.editor("Your reply").click();
        home.press("Control+End");
        home.type(" it.");
        assertThat(office.editor("Your reply")).hasText("I look for it.");

        home.press("Control+Enter");
        assertThat(home.toast("Sent to")).isVisible();
        assertThat(office.editor("Your reply")).hasText("");
        assertThat(office.message("Reply by Mara Lind")).containsText("I look for it.");
        home.press("z");
        assertThat(home.editor("Your reply")).hasText("I look for it.");
        assertThat(office.editor("Your reply")).hasText("I look for it.");
    }
}
