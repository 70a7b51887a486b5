package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.goodword.e2e.Screen.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Tom, who leads the desk, looks how the work goes.
class ReportsTests {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Screen tom;
    private String team;
    private String name;

    @BeforeEach
    void atTheDesk() {
        desk = Desk.open();
        name = "Nights" + desk.support().replaceAll("\\D", "");
        team = desk.team(name);
        tom = screens.signedIn(desk, desk.agent("Tom Berger"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aNumberIsToldApartAndLeadsToItsTickets() {
        desk.ticket("A lamp", "It flickers.", Map.of("team", team, "priority", "urgent"));
        desk.ticket("A candle", "It went out.", Map.of("team", team));
        tom.goTo("/inbox/open");
        tom.link("Reports").click();
        assertThat(tom.heading("Reports")).isVisible();
        // The name of what the pointer lies on would stand there too.
        tom.heading("Reports").hover();
        assertThat(tom.page().getByRole(AriaRole.TOOLTIP)).isHidden();
        tom.look("reports");
        tom.link("New tickets").click();
        assertThat(tom.heading("New tickets")).isVisible();
        // Facts follow a second or two after what happened.
        tom.page().waitForCondition(() -> {
            tom.page().reload();
            line(name).waitFor();
            return line(name).textContent().contains("2");
        });
        tom.look("report");

        tom.page().getByLabel("By", new Page.GetByLabelOptions().setExact(true)).selectOption("priority");
        assertThat(line("urgent")).isVisible(SOON);
        line("urgent").getByRole(AriaRole.BUTTON).click();
        var behind = tom.dialog("New tickets: urgent");
        assertThat(behind.getByRole(AriaRole.LINK).filter(text("A lamp"))).isVisible(SOON);
        tom.look("report-tickets");
        behind.getByRole(AriaRole.LINK, named("Show as a list in the inbox")).click();
        assertThat(tom.row("A lamp")).isVisible();
    }

    @Test
    void theWallboardFollowsWhatHappens() {
        tom.goTo("/wallboard");
        assertThat(tom.heading("Wallboard")).isVisible();
        desk.ticket("A torch", "It is too bright.", Map.of("team", team));
        assertThat(tom.text("Waits longest")).isVisible(SOON);
        tom.look("wallboard");
    }

    private Locator line(String words) {
        return tom.page().getByRole(AriaRole.ROW).filter(text(words)).last();
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }
}
