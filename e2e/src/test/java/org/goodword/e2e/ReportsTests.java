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
    void aReportIsMailedChangedAndMailedNoMore() {
        tom.goTo("/reports/volume");
        tom.button("Mail").click();
        var dialog = tom.dialog("Have this report mailed");
        dialog.getByLabel("Name").fill("Mondays of " + name);
        dialog.getByLabel("To", new Locator.GetByLabelOptions().setExact(true))
                .first()
                .click();
        tom.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Tom Berger"))
                .last()
                .click();
        dialog.getByLabel("Name").click();
        tom.look("report-mail");
        dialog.getByRole(AriaRole.BUTTON, named("Have it mailed")).click();
        assertThat(dialog).isHidden();

        tom.goTo("/reports");
        tom.button("Change Mondays of " + name).click();
        var change = tom.dialog("Change");
        assertThat(change.getByText("Tom Berger").first()).isVisible();
        change.getByLabel("Name").fill("Weeks of " + name);
        change.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(tom.button("Change Weeks of " + name)).isVisible(SOON);
        tom.look("reports-by-mail");
        tom.button("Remove Weeks of " + name).click();
        assertThat(tom.button("Change Weeks of " + name)).isHidden();
        tom.button("Undo").click();
        assertThat(tom.button("Change Weeks of " + name)).isVisible(SOON);
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
