package org.goodword.filter.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodword.filter.InvalidFilter;
import org.goodword.filter.Value;

/// Understands a typed time.
final class WhenReader {
    private static final Pattern SPAN = Pattern.compile("(\\+?)([0-9]{1,5})(min|h|d|w|mo|y)");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[tT].{4,40}");

    private WhenReader() {}

    static Value.When read(Typed typed) {
        var text = typed.text();
        return span(text)
                .or(() -> period(text))
                .or(() -> day(text))
                .or(() -> moment(text))
                .orElseThrow(() -> InvalidFilter.at(
                        typed.at(),
                        "\"%s\" is not a time".formatted(text),
                        "Write 2026-01-31, today, yesterday, this-week, last-month, 2d (min, h, d, w, mo, y) or"
                                + " +2d for a time to come."));
    }

    private static Optional<Value.When> span(String text) {
        var span = SPAN.matcher(text.toLowerCase(Locale.ROOT));
        if (!span.matches()) return Optional.empty();
        var amount = Integer.parseInt(span.group(2));
        var unit = Value.Unit.valueOf(span.group(3).toUpperCase(Locale.ROOT));
        return Optional.of(span.group(1).isEmpty() ? new Value.Ago(amount, unit) : new Value.Ahead(amount, unit));
    }

    private static Optional<Value.When> period(String text) {
        for (var period : Value.Period.values()) {
            if (Nearest.lower(period).equalsIgnoreCase(text)) return Optional.of(new Value.Named(period));
        }
        return Optional.empty();
    }

    private static Optional<Value.When> day(String text) {
        if (!DAY.matcher(text).matches()) return Optional.empty();
        try {
            var date = LocalDate.parse(text);
            return date.getYear() < 1 ? Optional.empty() : Optional.of(new Value.Day(date));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Value.When> moment(String text) {
        if (!MOMENT.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(new Value.At(instant(text)));
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    // PostgreSQL keeps microseconds.
    private static Instant instant(String text) {
        var moment = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
        if (moment.isBefore(Instant.parse("0001-01-02T00:00:00Z"))) throw new DateTimeException("too early");
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
