package org.goodword.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goodword.platform.Rejected;
import org.junit.jupiter.api.Test;

class BusinessHoursTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// Zones whose clocks jump by an hour or half of one, back over midnight, by a whole day, in fasting months, never.
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Goose_Bay",
            "Pacific/Apia",
            "Africa/Casablanca",
            "Asia/Kathmandu",
            "UTC");

    /// Days around jumps: of Berlin, New York, Lord Howe, Goose Bay (at 00:01), Apia (2011-12-30 was not), Casablanca.
    private static final List<String> DAYS = List.of(
            "2026-03-28T00:00:00Z",
            "2026-10-24T00:00:00Z",
            "2026-03-07T00:00:00Z",
            "2026-10-31T00:00:00Z",
            "2026-04-04T00:00:00Z",
            "2010-11-06T00:00:00Z",
            "2011-12-28T00:00:00Z",
            "2026-02-14T00:00:00Z");

    @Property
    void isOpenAsTheClockOnTheWallSays(
            @ForAll("hours") BusinessHours hours, @ForAll("instants") Instant from, @ForAll("spans") Duration span) {
        var open = hours.open(from, from.plus(span));
        for (var at = from; at.isBefore(from.plus(span)); at = at.plus(MINUTE)) {
            var instant = at;
            assertThat(open.stream()
                            .anyMatch(
                                    interval -> !instant.isBefore(interval.from()) && instant.isBefore(interval.to())))
                    .as("%s at %s", hours, at)
                    .isEqualTo(onTheWall(hours, at))
                    .isEqualTo(hours.isOpen(at));
        }
    }

    private static boolean onTheWall(BusinessHours hours, Instant at) {
        var wall = at.atZone(hours.zone());
        var minute = wall.toLocalTime().toSecondOfDay() / 60;
        if (hours.holidays().contains(wall.toLocalDate())) return false;
        for (var period : hours.week().getOrDefault(wall.getDayOfWeek(), List.of()))
            if (period.from() <= minute && minute < period.to()) return true;
        return false;
    }

    @Property
    void intervalsAreInOrderAndApart(
            @ForAll("hours") BusinessHours hours, @ForAll("instants") Instant from, @ForAll("spans") Duration span) {
        var before = Instant.MIN;
        for (var interval : hours.open(from, from.plus(span))) {
            assertThat(interval.from()).isAfter(before).isBefore(interval.to());
            before = interval.to();
        }
        assertThat(before).isBeforeOrEqualTo(from.plus(span));
    }

    @Property
    void timeAddsUp(
            @ForAll("hours") BusinessHours hours,
            @ForAll("instants") Instant from,
            @ForAll("spans") Duration first,
            @ForAll("spans") Duration second) {
        var middle = from.plus(first);
        var end = middle.plus(second);
        assertThat(hours.between(from, middle).plus(hours.between(middle, end))).isEqualTo(hours.between(from, end));
        assertThat(hours.between(end, from)).isZero();
    }

    @Property
    void soMuchWorkLaterSoMuchWasWorkedAndNotAMomentSooner(
            @ForAll("hours") BusinessHours hours,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(min = 1, max = 5000) int minutes) {
        var work = Duration.ofMinutes(minutes);
        var end = hours.plus(from, work);
        assertThat(end.isEmpty()).isEqualTo(hours.opensAt(from).isEmpty());
        end.ifPresent(reached -> {
            assertThat(hours.between(from, reached)).isEqualTo(work);
            assertThat(hours.between(from, reached.minusSeconds(1))).isEqualTo(work.minusSeconds(1));
        });
    }

    @Property
    void opensAndClosesWhereItChanges(@ForAll("hours") BusinessHours hours, @ForAll("instants") Instant from) {
        hours.opensAt(from).ifPresent(opens -> {
            assertThat(hours.isOpen(opens)).isTrue();
            assertThat(hours.between(from, opens)).isZero();
        });
        hours.closesAt(from).ifPresent(closes -> {
            assertThat(hours.isOpen(closes)).isFalse();
            assertThat(hours.between(from, closes)).isEqualTo(Duration.between(from, closes));
        });
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Combinators.combine(Arbitraries.of(DAYS), Arbitraries.integers().between(0, 2 * Period.DAY))
                .as((day, minutes) -> Instant.parse(day).plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<Duration> spans() {
        return Arbitraries.integers().between(0, 3 * Period.DAY).map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<BusinessHours> hours() {
        var period = Combinators.combine(
                        Arbitraries.integers().between(0, Period.DAY - 1),
                        Arbitraries.integers().between(1, Period.DAY))
                .as((from, length) -> new Period(from, Math.min(from + length, Period.DAY)));
        var week = Arbitraries.maps(
                Arbitraries.of(DayOfWeek.class), period.list().ofMinSize(1).ofMaxSize(3));
        var holidays = Arbitraries.of(DAYS)
                .map(day -> LocalDate.parse(day.substring(0, 10)).plusDays(1))
                .set()
                .ofMaxSize(2);
        return Combinators.combine(Arbitraries.of(ZONES).map(ZoneId::of), week, holidays)
                .as(BusinessHours::new);
    }

    @Test
    void anHourThatTheClockSkipsIsNotWorkedAndOneItShowsTwiceIs() {
        var nights = hours(Map.of(DayOfWeek.SUNDAY, List.of(Period.of("01:00", "04:00"))));
        var springs = Instant.parse("2026-03-28T12:00:00Z");
        assertThat(nights.between(springs, springs.plus(Duration.ofDays(1)))).hasHours(2);
        var autumn = Instant.parse("2026-10-24T12:00:00Z");
        assertThat(nights.between(autumn, autumn.plus(Duration.ofDays(1)))).hasHours(4);
    }

    @Test
    void aHouseThatNeverOpensOrNeverCloses() {
        var never = hours(Map.of());
        var now = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(never.opensAt(now)).isEmpty();
        assertThat(never.closesAt(now)).contains(now);
        assertThat(never.plus(now, MINUTE)).isEmpty();
        var week = new EnumMap<DayOfWeek, List<Period>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) week.put(day, List.of(new Period(0, Period.DAY)));
        var always = hours(week);
        assertThat(always.closesAt(now)).isEmpty();
        assertThat(always.opensAt(now)).contains(now);
        assertThat(always.open(now, now.plus(Duration.ofDays(200)))).hasSize(1);
    }

    @Test
    void aHolidayIsClosedAndPeriodsThatTouchAreOne() {
        var hours = new BusinessHours(
                BERLIN,
                Map.of(DayOfWeek.FRIDAY, List.of(Period.of("12:00", "17:00"), Period.of("09:00", "12:00"))),
                Set.of(LocalDate.parse("2026-12-25")));
        assertThat(hours.week().get(DayOfWeek.FRIDAY)).containsExactly(Period.of("09:00", "17:00"));
        assertThat(hours.opensAt(Instant.parse("2026-12-19T00:00:00Z")))
                .contains(Instant.parse("2027-01-01T08:00:00Z"));
    }

    @Test
    void whatIsNoPeriodIsRefused() {
        for (var wrong : List.of(
                List.of("17:00", "09:00"), List.of("09:00", "09:00"), List.of("9", "10"), List.of("09:00", "24:01")))
            assertThatThrownBy(() -> Period.of(wrong.getFirst(), wrong.getLast()))
                    .isInstanceOf(Rejected.class);
    }

    private static BusinessHours hours(Map<DayOfWeek, List<Period>> week) {
        return new BusinessHours(BERLIN, week, Set.of());
    }
}
