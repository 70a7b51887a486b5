package org.goodword.calendars;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.goodword.platform.Outside.NotFetched;

/// Turns an iCalendar (RFC 5545) into the dates that it closes: entries of whole days, as often as they come again.
final class FeedReader {
    private static final int MOST_DAYS = 3000;
    private static final int MOST_ROUNDS = 20_000;
    private static final int LONGEST_NAME = 200;

    /// The library counts days by the clock of this machine.
    private static final ZoneId HERE = ZoneId.systemDefault();

    private final LocalDate from;
    private final LocalDate until;
    private final SortedMap<LocalDate, String> days = new TreeMap<>();
    private int ignored;

    private FeedReader(LocalDate from, LocalDate until) {
        this.from = from;
        this.until = until;
    }

    /// @param ignored entries that have a time of day
    record Read(SortedMap<LocalDate, String> days, int ignored) {}

    /// @throws NotFetched for what is no calendar
    static Read read(String text, LocalDate from, LocalDate until) throws NotFetched {
        var reader = new FeedReader(from, until);
        reader.read(calendar(text));
        return new Read(reader.days, reader.ignored);
    }

    private static ICalendar calendar(String text) throws NotFetched {
        try {
            var calendar = Biweekly.parse(text).first();
            if (calendar != null) return calendar;
        } catch (RuntimeException malformed) {
            // Told below.
        }
        throw new NotFetched("This is no iCalendar file.");
    }

    private void read(ICalendar calendar) throws NotFetched {
        var moved = moved(calendar);
        for (var event : calendar.getEvents()) {
            var start = Optional.ofNullable(event.getDateStart()).map(property -> property.getValue());
            if (start.isEmpty() || isCancelled(event)) continue;
            if (start.get().hasTime()) ignored++;
            else add(event, start.get(), moved.getOrDefault(uid(event), Set.of()));
            if (days.size() > MOST_DAYS) throw new NotFetched("It closes more than %d days.".formatted(MOST_DAYS));
        }
    }

    /// Dates of a row of entries that another entry speaks for.
    private static Map<String, Set<LocalDate>> moved(ICalendar calendar) {
        var moved = new HashMap<String, Set<LocalDate>>();
        for (var event : calendar.getEvents())
            if (event.getRecurrenceId() != null && event.getRecurrenceId().getValue() != null)
                moved.computeIfAbsent(uid(event), _ -> new HashSet<>())
                        .add(date(event.getRecurrenceId().getValue()));
        return moved;
    }

    private static String uid(VEvent event) {
        return event.getUid() == null ? "" : String.valueOf(event.getUid().getValue());
    }

    private static boolean isCancelled(VEvent event) {
        return event.getStatus() != null && event.getStatus().isCancelled();
    }

    private void add(VEvent event, ICalDate start, Set<LocalDate> elsewhere) {
        var length = length(event, date(start));
        var own = event.getRecurrenceId() != null;
        if (own) {
            close(date(start), length, name(event));
            return;
        }
        var dates = event.getDateIterator(TimeZone.getDefault());
        for (int round = 0; dates.hasNext() && round < MOST_ROUNDS; round++) {
            var date = date(dates.next());
            if (date.isAfter(until)) return;
            if (!elsewhere.contains(date)) close(date, length, name(event));
        }
    }

    private void close(LocalDate first, long length, String name) {
        for (long day = 0; day < length; day++) {
            var date = first.plusDays(day);
            if (date.isAfter(until)) return;
            if (!date.isBefore(from)) days.merge(date, name, (one, other) -> one.isEmpty() ? other : one);
        }
    }

    /// Its end is the day after; without one it is a day.
    private static long length(VEvent event, LocalDate start) {
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null)
            return Math.max(
                    1, ChronoUnit.DAYS.between(start, date(event.getDateEnd().getValue())));
        if (event.getDuration() != null && event.getDuration().getValue() != null)
            return Math.max(1, event.getDuration().getValue().toMillis() / 86_400_000L);
        return 1;
    }

    private static String name(VEvent event) {
        var text = event.getSummary() == null
                ? ""
                : String.valueOf(event.getSummary().getValue()).strip();
        return text.substring(0, Math.min(text.length(), LONGEST_NAME));
    }

    private static LocalDate date(Date date) {
        return date.toInstant().atZone(HERE).toLocalDate();
    }
}
