package org.goodword.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RotationTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void aYearOfDailyBackupsLeavesAWeekAMonthOfWeeksAndHalfAYearOfMonths() {
        var kept = new Rotation(7, 4, 6).kept(daysBack(365));
        assertThat(kept)
                .containsExactly(
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 7, 31),
                        LocalDate.of(2026, 8, 31),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 10, 31),
                        LocalDate.of(2026, 11, 8),
                        LocalDate.of(2026, 11, 15),
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(2026, 11, 21),
                        LocalDate.of(2026, 11, 22),
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 11, 25),
                        LocalDate.of(2026, 11, 26));
    }

    @Test
    void theLastOneStaysHoweverOldItIs() {
        assertThat(new Rotation(1, 0, 0).kept(Set.of(LocalDate.of(2001, 1, 1), LocalDate.of(2000, 1, 1))))
                .containsExactly(LocalDate.of(2001, 1, 1));
        assertThat(new Rotation(1, 0, 0).kept(Set.of())).isEmpty();
    }

    @Property
    void whatIsKeptIsKeptAgainAndTheNewestIsAmongIt(
            @ForAll @Size(min = 1, max = 60) Set<@IntRange(max = 900) Integer> ages,
            @ForAll @IntRange(min = 1, max = 9) int days,
            @ForAll @IntRange(max = 9) int weeks,
            @ForAll @IntRange(max = 9) int months) {
        var made = ages.stream().map(TODAY::minusDays).collect(Collectors.toSet());
        var rotation = new Rotation(days, weeks, months);
        var kept = rotation.kept(made);
        assertThat(made).containsAll(kept);
        assertThat(kept).hasSizeLessThanOrEqualTo(days + weeks + months).contains(new TreeSet<>(made).last());
        assertThat(rotation.kept(kept)).isEqualTo(kept);
    }

    /// As it really goes: each day one is made, and the rest thrown away. No month of the last ones is lost to that.
    @Property(tries = 100)
    void throwingAwayEachDayLosesNoMonth(
            @ForAll @IntRange(min = 1, max = 9) int days,
            @ForAll @IntRange(max = 5) int weeks,
            @ForAll @IntRange(min = 1, max = 6) int months) {
        var rotation = new Rotation(days, weeks, months);
        Set<LocalDate> left = new TreeSet<>();
        for (var day = TODAY.minusDays(300); !day.isAfter(TODAY); day = day.plusDays(1)) {
            left.add(day);
            left = rotation.kept(left);
        }
        assertThat(left.stream().map(YearMonth::from).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(months);
    }

    private static Collection<LocalDate> daysBack(int many) {
        return IntStream.range(0, many).mapToObj(TODAY::minusDays).toList();
    }
}
