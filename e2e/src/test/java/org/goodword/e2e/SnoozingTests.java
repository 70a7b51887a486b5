package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Mara puts aside what can wait.
class SnoozingTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Screen mara;

    @BeforeEach
    void atTheDesk() {
        desk = Desk.open();
        mara = screens.signedIn(desk, desk.agent("Mara Lind"));
        mara.goTo("/inbox/open");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void itComesBackWhenItsTimeHasCome() {
        var number = desk.ticket("Order more paper", "In a while.");
        assertThat(mara.row("Order more paper")).isVisible();
        var until = Instant.now().plusSeconds(6).toString();
        desk.act(number, "snooze", Map.of("until", until));
        assertThat(mara.row("Order more paper")).hasCount(0);
        mara.view("Snoozed").click();
        assertThat(mara.row("Order more paper")).isVisible();
        assertThat(mara.row("Order more paper")).hasCount(0);
        mara.view("All open").click();
        assertThat(mara.row("Order more paper")).isVisible();
    }

    @Test
    void itComesBackWhenTheCustomerAnswers() {
        var asked = desk.writes("I shall tell you", "Tomorrow, perhaps.");
        mara.row("I shall tell you").getByRole(AriaRole.LINK).click();
        assertThat(mara.conversation()).containsText("Tomorrow, perhaps.");
        mara.press("h");
        mara.option("Until the customer answers").click();
        assertThat(mara.toast("Snoozed")).isVisible();
        assertThat(mara.row("I shall tell you")).hasCount(0);

        desk.goesOn(asked, "It is the blue one.");
        assertThat(mara.row("I shall tell you")).isVisible();
        assertThat(mara.conversation()).containsText("It is the blue one.");
    }
}
