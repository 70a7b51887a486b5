package org.goodword.demo.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.goodword.demo.telling.Plot.Step;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlotTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration FIVE_WEEKS = Duration.ofDays(35);

    private final Book book = new Book(new JsonMapper());

    @Property(tries = 60)
    void nothingHasHappenedThatLiesInTheFutureNorLongAgo(@ForAll @LongRange(min = 0, max = 400L * 86_400) long later) {
        var now = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(later);
        var steps = steps(now);
        assertThat(steps)
                .isSortedAccordingTo(java.util.Comparator.comparing(Step::at))
                .allSatisfy(step -> assertThat(step.at()).isBetween(now.minus(FIVE_WEEKS), now));
        assertThat(steps.stream().filter(Step::first)).hasSizeGreaterThan(250);
    }

    @Property(tries = 60)
    void whateverTheHourSomethingUrgentAndSomePraiseAreOfToday(@ForAll @LongRange(min = 0, max = 86_400) long later) {
        var now = Instant.parse("2026-11-25T00:00:00Z").plusSeconds(later);
        var fresh = steps(now).stream()
                .filter(step -> step.first() && step.at().isAfter(now.minus(Duration.ofDays(1))))
                .map(step -> step.telling().story().subject())
                .toList();
        assertThat(fresh).contains("The corridor lamps flicker since the update", "Mara saved our opening day");
    }

    @Test
    void noBlankIsLeftInWhatIsSaid() {
        var said = steps(Instant.parse("2026-11-25T15:00:00Z")).stream()
                .flatMap(step -> List.of(
                        step.telling().say(step.telling().story().subject()),
                        step.telling().say(step.line().deed().toString()))
                        .stream());
        assertThat(said).noneMatch(text -> text.matches("(?s).*\\{\\w+}.*"));
    }

    @Test
    void whoeverAndWhateverAStoryNamesIsThere() throws IOException {
        var people = book.people();
        var teams = people.agents().stream()
                .flatMap(agent -> agent.teams().stream())
                .collect(Collectors.toSet());
        for (var story : book.stories()) {
            assertThat(teams).contains(story.team());
            assertThat(story.by()).isIn("email", "form", "chat");
            for (var line : story.said()) {
                line.deed();
                if (line.attachment().isPresent())
                    try (var file = book.file(line.attachment().get())) {
                        assertThat(file.read()).isNotEqualTo(-1);
                    }
            }
        }
    }

    private List<Step> steps(Instant now) {
        return new Plot(book.people(), now, BERLIN, new Random(1)).steps(book.stories());
    }
}
