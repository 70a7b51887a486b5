package org.goodword.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidayTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void oneThatComesOnceIsOnItsDateOnly() {
        assertThat(new Holiday(LocalDate.of(2020, 12, 25), "", false).dates(TODAY))
                .containsExactly(LocalDate.of(2020, 12, 25));
    }

    @Test
    void oneThatComesEveryYearIsOnItsDateOfEachYearAroundNow() {
        assertThat(new Holiday(LocalDate.of(2001, 12, 25), "Christmas", true).dates(TODAY))
                .startsWith(LocalDate.of(2025, 12, 25), LocalDate.of(2026, 12, 25))
                .endsWith(LocalDate.of(2032, 12, 25))
                .hasSize(8);
    }

    @Test
    void aLeapDayIsThereInLeapYearsOnly() {
        assertThat(new Holiday(LocalDate.of(2024, 2, 29), "", true).dates(TODAY))
                .containsExactly(LocalDate.of(2028, 2, 29), LocalDate.of(2032, 2, 29));
    }
}
