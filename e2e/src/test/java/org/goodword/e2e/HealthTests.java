package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ada sees whether all is well, and what to do.
class HealthTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Screen ada;

    @BeforeEach
    void atTheDesk() {
        desk = Desk.open();
        ada = screens.signedIn(desk, new Desk.Colleague("Ada Lovelace", Desk.ADA));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void eachLineSaysHowItIsAndWhatToDo() {
        ada.goTo("/settings/health");
        // A busy machine is slow, and says so.
        assertThat(line("Live screens").getByText(Pattern.compile("takes \\d+ ms\\.")))
                .isVisible();
        assertThat(line("Address"))
                .containsText("but you are at " + desk.house().url());
        assertThat(line("Address")).containsText("GOODWORD_URL");
        assertThat(line("Mail receiver"))
                .containsText("It listens at port " + desk.house().smtpPort());
        assertThat(line("Backup")).containsText("None was made yet.");
        assertThat(line("Backup")).containsText("bin/goodword backup");
        assertThat(line("Clock")).containsText("Browser, server and database tell the same time.");
        assertThat(line("Search")).containsText("What was written can be found.");
        ada.walkByTab(40);
        ada.resize(Screen.NARROW);
        ada.assertFits();
    }

    @Test
    void aProxyThatKeepsTheStreamBackIsNoticedFromTheBrowser() {
        var wire = new Wire(ada);
        wire.hangUp();
        ada.goTo("/settings/health");
        assertThat(line("Live screens")).containsText("Broken");
        assertThat(line("Live screens")).containsText("Let the proxy pass WebSockets");
        ada.look("settings-health-no-stream");
        wire.mend();
        ada.button("Check again").click();
        assertThat(line("Live screens").getByText(Pattern.compile("takes \\d+ ms\\.")))
                .isVisible();
    }

    @Test
    void itSpeaksGerman() {
        ada.goTo("/settings/health");
        ada.page().evaluate("() => localStorage.setItem('goodword.language', 'de')");
        ada.page().reload();
        assertThat(ada.heading("Befinden")).isVisible();
        assertThat(line("Datenbank")).containsText("antwortet.");
        ada.look("settings-health-german");
    }

    private Locator line(String name) {
        return ada.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(ada.page()
                                .getByRole(
                                        AriaRole.HEADING,
                                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                                .setName(Pattern.compile("^" + name + " ")))));
    }
}
