package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Tom, who leads the desk, sees how the day goes.
class TodayTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Screen tom;
    private String team;

    @BeforeEach
    void atTheDesk() {
        desk = Desk.open();
        team = desk.team("Nights" + desk.support().replaceAll("\\D", ""));
        tom = screens.signedIn(desk, desk.agent("Tom Berger"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aNumberLeadsToItsTicketsAndFollowsWhatHappens() {
        desk.ticket("A lamp", "It flickers.", Map.of("team", team));
        desk.ticket("A candle", "It went out.", Map.of("team", team));
        tom.goTo("/inbox/open");
        tom.link("Today").click();
        assertThat(tom.heading("Today")).isVisible();
        var line = line();
        assertThat(line.getByRole(AriaRole.LINK).filter(text("2")).first()).isVisible();

        var third = desk.ticket("A torch", "It is too bright.", Map.of("team", team));
        assertThat(line.getByRole(AriaRole.LINK, starting("New, "))).hasText("3");
        assertThat(line.getByRole(AriaRole.LINK, starting("Unanswered now, "))).hasText("3");
        desk.ada().post("/tickets/" + third + "/messages", Map.of("kind", "reply", "body", "Dim it."));
        assertThat(line.getByRole(AriaRole.LINK, starting("Unanswered now, "))).hasText("2");
        assertThat(line.getByRole(AriaRole.LINK, starting("First response, "))).containsText("sec");

        line.getByRole(AriaRole.LINK, starting("New, ")).click();
        assertThat(tom.list().getByRole(AriaRole.LISTITEM)).hasCount(3);
        assertThat(tom.row("A torch")).isVisible();
    }

    @Test
    void whatANumberMeansIsToldToWhoPointsAndToWhoPresses() {
        tom.goTo("/today");
        var ask = tom.button("What “Unanswered now” means");
        var meaning = tom.text("in which the customer has the last word");
        ask.hover();
        assertThat(meaning).isVisible();
        tom.heading("Today").hover();
        assertThat(meaning).isHidden();
        ask.focus();
        tom.press("Enter");
        assertThat(meaning).isVisible();
        tom.look("today-explained");
        ask.focus();
        tom.press("Escape");
        assertThat(meaning).isHidden();
    }

    @Test
    void everythingIsReachedByKeys() {
        desk.ticket("A lamp", "It flickers.", Map.of("team", team));
        tom.goTo("/inbox/open");
        assertThat(tom.row("A lamp")).isVisible();
        tom.press("Control+k");
        tom.type("Today");
        tom.press("Enter");
        assertThat(tom.heading("Today")).isVisible();
        assertThat(line()).isVisible();
        tom.walkByTab(60);
        tom.resize(Screen.NARROW);
        tom.assertFits();
    }

    @Test
    void theFiguresAreTakenAwayAsATable() throws Exception {
        desk.ticket("A lamp", "It flickers.", Map.of("team", team));
        tom.goTo("/today");
        var download =
                tom.page().waitForDownload(() -> tom.link("Export as CSV").click());
        assertThat(download.suggestedFilename()).matches("today-\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(Files.readString(download.path())).contains(",team,Nights");
    }

    @Test
    void whoLeadsNobodyIsNotShownTheWay() {
        var mara = screens.signedIn(desk, desk.agentOf("Support", "Mara Lind"));
        mara.goTo("/inbox/open");
        assertThat(mara.link("Settings").first()).isVisible();
        assertThat(mara.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Today")))
                .hasCount(0);
        mara.goTo("/today");
        assertThat(mara.text("Your role does not reach this page.")).isVisible();
    }

    private Locator line() {
        return tom.page()
                .getByRole(AriaRole.ROW)
                .filter(text("Nights" + desk.support().replaceAll("\\D", "")));
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Locator.GetByRoleOptions starting(String words) {
        return new Locator.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^" + words + "Nights\\d+:"));
    }
}
