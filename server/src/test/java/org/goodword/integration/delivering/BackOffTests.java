package org.goodword.integration.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTests {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT14H", "8, PT20H", "9, PT24H"})
    void eachStepIsTheRecommendedOneOrUpToATenthMore(int attempts, Duration step) {
        var all = IntStream.range(0, 200)
                .mapToObj(_ -> BackOff.after(attempts).orElseThrow())
                .toList();
        assertThat(all)
                .allMatch(pause ->
                        !pause.minus(step).isNegative() && pause.compareTo(step.plus(step.dividedBy(10))) <= 0);
        assertThat(all.stream().distinct().count()).isGreaterThan(10);
    }

    @Test
    void afterTheTenthAttemptItIsGivenUp() {
        assertThat(BackOff.after(10)).isEmpty();
    }

    @Test
    void whatItAsksForIsObeyedForADayAtMost() {
        assertThat(BackOff.asked(Optional.of("120"), NOW)).contains(NOW.plusSeconds(120));
        assertThat(BackOff.asked(Optional.of("Thu, 26 Nov 2026 10:07:00 GMT"), NOW))
                .contains(NOW.plusSeconds(420));
        assertThat(BackOff.asked(Optional.of("99999999"), NOW)).contains(NOW.plus(Duration.ofDays(1)));
        for (var nothing : new String[] {"", "soon", "-5", "0", "Thu, 26 Nov 2026 09:00:00 GMT"})
            assertThat(BackOff.asked(Optional.of(nothing), NOW)).isEmpty();
        assertThat(BackOff.asked(Optional.empty(), NOW)).isEmpty();
    }

    @Test
    void anEndpointRestsOnlyWhenItFailsAgainAndAgain() {
        assertThat(BackOff.rest(4)).isEmpty();
        assertThat(BackOff.rest(5)).contains(Duration.ofSeconds(30));
        assertThat(BackOff.rest(500)).contains(Duration.ofMinutes(15));
    }
}
