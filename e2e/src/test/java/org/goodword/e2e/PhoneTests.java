package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Mara answers on the train, on a small dark screen.
class PhoneTests {
    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void onePaneAtATime() {
        try (var desk = Desk.open()) {
            desk.ticket("The train smells of ink", "Did a pen leak?");
            var mara = screens.signedIn(desk, desk.agent("Mara Lind"));
            mara.resize(Screen.NARROW);
            mara.prefer(ColorScheme.DARK);
            mara.goTo("/inbox/open");
            assertThat(mara.row("The train smells of ink")).isVisible();
            assertThat(mara.conversation()).hasCount(0);
            assertThat(mara.brightness()).isLessThan(0.2);
            mara.assertFits();

            mara.button("All open Choose a view").click();
            mara.view("Unassigned").click();
            assertThat(mara.button("Unassigned Choose a view")).isVisible();
            mara.row("The train smells of ink").getByRole(AriaRole.LINK).click();
            assertThat(mara.conversation()).containsText("Did a pen leak?");
            assertThat(mara.list()).hasCount(0);
            mara.assertFits();

            mara.button("About the customer").click();
            assertThat(mara.dialog("About the customer")).containsText("dana@customer.example");
            mara.assertFits();
            mara.button("Close").click();
            assertThat(mara.dialog("About the customer")).hasCount(0);

            mara.reply("Yes, and we clean it.");
            assertThat(mara.message("Reply by Mara Lind")).containsText("Yes, and we clean it.");
            mara.assertFits();
            mara.button("Back to the list").click();
            assertThat(mara.row("Yes, and we clean it.")).isVisible();
            assertThat(mara.conversation()).hasCount(0);
            assertThat(Outside.content(desk.outside().arrived(1))).contains("Yes, and we clean it.");
        }
    }
}
