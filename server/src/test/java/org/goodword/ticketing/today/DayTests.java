package org.goodword.ticketing.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DayTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aDayBeginsByTheClockOfTheHouse() {
        var lateInUtc = Instant.parse("2026-11-25T23:30:00Z");
        assertThat(Day.of(lateInUtc, BERLIN).opened()).isEqualTo("created:2026-11-26");
    }

    @Test
    void aWeekBeforeIsTheSameWeekdayUpToTheSameTime() {
        var day = Day.weekBefore(Instant.parse("2026-11-25T14:05:00Z"), BERLIN);
        assertThat(day.opened()).isEqualTo("created:2026-11-18 created<2026-11-18T14:05:00Z");
        assertThat(day.solved()).isEqualTo("solved:2026-11-18 solved<2026-11-18T14:05:00Z -is:merged");
    }

    @Test
    void theSameTimeIsTheClocksWhereItWasChangedMeanwhile() {
        var day = Day.weekBefore(Instant.parse("2026-10-28T08:00:00Z"), BERLIN);
        assertThat(day.answered()).isEqualTo("answered:2026-10-21 answered<2026-10-21T07:00:00Z");
    }
}
