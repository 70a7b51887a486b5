package org.goodword.calendars;

import java.util.regex.Pattern;
import org.goodword.platform.Invalid;

/// A part of a day by the clock on the wall, in minutes from midnight.
///
/// @param to not included; 1440 is the end of the day
public record Period(int from, int to) implements Comparable<Period> {
    public static final int DAY = 24 * 60;
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)");

    public Period {
        if (from < 0 || from >= to || to > DAY)
            throw Invalid.of("week", "A period ends after it begins, on the same day.");
    }

    /// @param from as `09:00`
    /// @param to as `17:00`; `24:00` is the end of the day
    public static Period of(String from, String to) {
        return new Period(minutes(from), minutes(to));
    }

    private static int minutes(String time) {
        var parts = TIME.matcher(time);
        if (!parts.matches()) throw Invalid.of("week", "\"%s\" is not a time such as 09:00.".formatted(time));
        return 60 * Integer.parseInt(parts.group(1)) + Integer.parseInt(parts.group(2));
    }

    public String fromText() {
        return text(from);
    }

    public String toText() {
        return text(to);
    }

    private static String text(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    boolean contains(int minute) {
        return from <= minute && minute < to;
    }

    boolean touches(Period later) {
        return later.from <= to;
    }

    Period until(Period later) {
        return new Period(from, Math.max(to, later.to));
    }

    @Override
    public int compareTo(Period other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }
}
