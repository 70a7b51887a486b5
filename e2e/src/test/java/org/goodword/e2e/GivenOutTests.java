package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A supervisor lets a team hand out its tickets, and a colleague goes on holiday.
class GivenOutTests {
    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void aMailFindsItsAgentSaysWhyAndSkipsWhoIsOutOfOffice() {
        try (var desk = Desk.open()) {
            var key = desk.support().replaceAll(".*@(desk\\d+).*", "$1");
            var team = "Lamps-" + key;
            desk.agentOf(team, "Nina Holm");
            var tom = screens.signedIn(desk, desk.agent("Tom Weller"));
            tom.goTo("/settings/assignment");
            tom.page().getByLabel("Team of Paper & Pens (" + key + ")").selectOption(new SelectOption().setLabel(team));
            var form = tom.form("Assignment in " + team);
            form.getByLabel("How " + team + " gives out tickets").selectOption("least-busy");
            form.getByLabel("To whom in " + team).selectOption("false");
            form.getByLabel("Minutes to answer in " + team).fill("60");
            form.getByText("Save").click();
            assertThat(form.getByText("Save")).hasCount(0);
            tom.look("settings-assignment");

            desk.writes("A lamp that hums", "It hums all night.");
            tom.goTo("/inbox/open");
            tom.row("A lamp that hums").getByRole(AriaRole.LINK).click();
            assertThat(tom.conversation()).containsText("Nina Holm was given it: fewest open tickets in " + team);

            tom.goTo("/settings/absences");
            tom.page().getByLabel("Who").selectOption(new SelectOption().setLabel("Nina Holm"));
            tom.page().getByLabel("First day").fill(LocalDate.now().toString());
            tom.page().getByLabel("Last day").fill(LocalDate.now().plusDays(3).toString());
            tom.page().getByLabel("Stand-in").selectOption(new SelectOption().setLabel("Tom Weller"));
            tom.button("Save").click();
            assertThat(tom.text("Tickets go to Tom Weller when their customers write."))
                    .isVisible();
            tom.look("settings-absences");

            desk.writes("A lamp that blinks", "It blinks.");
            tom.goTo("/inbox/open");
            tom.row("A lamp that blinks").getByRole(AriaRole.LINK).click();
            assertThat(tom.conversation())
                    .containsText("It waits: nobody in " + team + " can have it now (Nina is out of office)");

            tom.goTo("/settings/absences");
            tom.button("Call off the absence of Nina Holm").click();
            assertThat(tom.toast("Nina Holm is not out of office.")).isVisible();
            tom.goTo("/inbox/open");
            tom.row("A lamp that blinks").getByRole(AriaRole.LINK).click();
            assertThat(tom.conversation()).containsText("Nina Holm was given it");
        }
    }
}
