package org.goodword.calendars;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// When a house is open. An instant is open when the clock on the wall of the zone shows a time of
/// a period of that weekday, and the date is no holiday: an hour that the clock skips is not there,
/// one that it shows twice counts twice.
///
/// @param week in order; periods that touch are one
public record BusinessHours(ZoneId zone, Map<DayOfWeek, List<Period>> week, Set<LocalDate> holidays) {
    /// How far ahead is looked at once.
    private static final Duration WINDOW = Duration.ofDays(32);

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int DAYS_OF_TWO_YEARS = 731;

    public BusinessHours {
        var ordered = new EnumMap<DayOfWeek, List<Period>>(DayOfWeek.class);
        week.forEach((day, periods) -> {
            if (!periods.isEmpty()) ordered.put(day, joined(periods));
        });
        week = Collections.unmodifiableMap(ordered);
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
    }

    private static List<Period> joined(List<Period> periods) {
        var joined = new ArrayList<Period>();
        for (var period : periods.stream().sorted().toList()) {
            if (!joined.isEmpty() && joined.getLast().touches(period))
                joined.add(joined.removeLast().until(period));
            else joined.add(period);
        }
        return List.copyOf(joined);
    }

    /// Monday to Friday from nine to five.
    public static BusinessHours usual(ZoneId zone) {
        var week = new EnumMap<DayOfWeek, List<Period>>(DayOfWeek.class);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1))
            week.put(day, List.of(Period.of("09:00", "17:00")));
        return new BusinessHours(zone, week, Set.of());
    }

    public boolean isOpen(Instant instant) {
        var wall = instant.atZone(zone);
        var minute = wall.getHour() * 60 + wall.getMinute();
        return periods(wall.toLocalDate()).stream().anyMatch(period -> period.contains(minute));
    }

    private List<Period> periods(LocalDate date) {
        return holidays.contains(date) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /// The open intervals between two instants, in order; those that touch are one.
    public List<Interval> open(Instant from, Instant until) {
        var open = new ArrayList<Interval>();
        var rules = zone.getRules();
        for (var at = from; at.isBefore(until); ) {
            var change = Optional.ofNullable(rules.nextTransition(at)).map(next -> next.getInstant());
            var end = change.filter(next -> next.isBefore(until)).orElse(until);
            addOpen(at, end, open);
            at = end;
        }
        return open;
    }

    /// Of a time in which the zone keeps its offset.
    private void addOpen(Instant from, Instant until, List<Interval> open) {
        var offset = zone.getRules().getOffset(from);
        var last = until.atOffset(offset).toLocalDate();
        for (var date = from.atOffset(offset).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            var midnight = date.atStartOfDay().toInstant(offset);
            for (var period : periods(date))
                add(
                        later(from, midnight.plus(Duration.ofMinutes(period.from()))),
                        earlier(until, midnight.plus(Duration.ofMinutes(period.to()))),
                        open);
        }
    }

    private static void add(Instant from, Instant to, List<Interval> open) {
        if (!from.isBefore(to)) return;
        if (!open.isEmpty() && open.getLast().to().equals(from))
            open.add(new Interval(open.removeLast().from(), to));
        else open.add(new Interval(from, to));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// How long it was open between two instants; zero when the second is not the later one.
    public Duration between(Instant from, Instant to) {
        return open(from, to).stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }

    /// The first instant by which it has been open for so long.
    ///
    /// @return empty when it is hardly ever open
    public Optional<Instant> plus(Instant from, Duration work) {
        if (!work.isPositive()) return Optional.of(from);
        var left = work;
        var idle = Duration.ZERO;
        for (var at = from; idle.compareTo(horizon()) < 0; at = at.plus(WINDOW)) {
            var open = open(at, at.plus(WINDOW));
            for (var interval : open) {
                if (interval.length().compareTo(left) >= 0)
                    return Optional.of(interval.from().plus(left));
                left = left.minus(interval.length());
            }
            idle = open.isEmpty() ? idle.plus(WINDOW) : Duration.ZERO;
        }
        return Optional.empty();
    }

    /// The first open instant from this one on; empty for a house that stays closed.
    public Optional<Instant> opensAt(Instant from) {
        for (var at = from; at.isBefore(from.plus(horizon())); at = at.plus(WINDOW)) {
            var open = open(at, at.plus(WINDOW));
            if (!open.isEmpty()) return Optional.of(open.getFirst().from());
        }
        return Optional.empty();
    }

    /// The first closed instant from this one on; empty for a house that stays open.
    public Optional<Instant> closesAt(Instant from) {
        for (var at = from; at.isBefore(from.plus(horizon())); at = at.plus(WINDOW)) {
            var open = open(at, at.plus(WINDOW));
            if (open.isEmpty() || open.getFirst().from().isAfter(at)) return Optional.of(at);
            var end = open.getFirst().to();
            if (end.isBefore(at.plus(WINDOW))) return Optional.of(end);
        }
        return Optional.empty();
    }

    /// Beyond it nothing changes any more, even if all holidays lie in a row of one weekday.
    private Duration horizon() {
        return Duration.ofDays(DAYS_OF_TWO_YEARS + (long) DAYS_OF_A_WEEK * holidays.size());
    }
}
