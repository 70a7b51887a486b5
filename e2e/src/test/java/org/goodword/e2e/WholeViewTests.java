package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// More tickets than a list shows are changed in one go, by hand and by macro.
class WholeViewTests {
    private static final int MANY = 60;

    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void allOfAViewIsChangedAndTakenBack() {
        try (var desk = Desk.open()) {
            for (var i = 0; i < MANY; i++) desk.ticket("Storm " + i, "It storms.", Map.of("tags", List.of("storm")));
            var filter = "brand:" + desk.brand() + " tag:storm";
            var tom = screens.signedIn(desk, desk.agent("Tom Weller"));
            tom.goTo("/inbox/open?q=" + filter.replace(" ", "%20"));
            assertThat(tom.row("Storm 59")).isVisible();
            tom.press("j");
            tom.press("x");
            tom.button("All of this view").click();
            assertThat(tom.heading("All of this view")).isVisible();
            tom.press("p");
            tom.option("High").click();
            var line = tom.region("Change of a view: Setting the priority");
            assertThat(line).containsText("is done: changed 60 of 60");
            tom.look("list-whole-view");
            org.assertj.core.api.Assertions.assertThat(desk.count(filter + " priority:high"))
                    .isEqualTo(MANY);

            line.getByText("Undo").click();
            assertThat(line).containsText("was taken back on 60 of 60");
            org.assertj.core.api.Assertions.assertThat(desk.count(filter + " priority:high"))
                    .isZero();
        }
    }

    @Test
    void aMacroIsPutTogetherAndApplied() {
        try (var desk = Desk.open()) {
            var number = desk.ticket("The wrong paper", "I wanted A4.");
            var tom = screens.signedIn(desk, desk.agent("Tom Weller"));
            tom.goTo("/settings/macros");
            tom.button("New macro").click();
            tom.field("Name").fill("Send it again");
            tom.button("Add a step").click();
            tom.page().getByLabel("What: Step 1 of Send it again").selectOption("priority");
            tom.page().getByLabel("With: Step 1 of Send it again").selectOption("urgent");
            tom.editor("Reply of Send it again").fill("Dear {{requester.firstName}}, A4 is on its way.");
            tom.look("settings-macro");
            tom.button("Save").click();
            assertThat(tom.button("New macro")).isVisible();

            tom.goTo("/inbox/open/" + number);
            assertThat(tom.conversation()).containsText("I wanted A4.");
            assertThat(tom.editor("Your reply")).isVisible();
            tom.press("m");
            tom.menuItem("Send it again").click();
            assertThat(tom.toast("Send it again: #" + number + ".")).isVisible();
            tom.button("Undo").click();
            assertThat(tom.editor("Your reply")).containsText("Dear Dana, A4 is on its way.");
            assertThat(tom.conversation()).containsText("set the priority to Normal");
        }
    }
}
