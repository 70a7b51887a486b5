package org.goodword.filter.query;

import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.firstDayOfYear;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.goodword.filter.FilterContext;
import org.goodword.filter.Operator;
import org.goodword.filter.Value;
import org.goodword.filter.spi.Match;

/// Turns "today" and "2d" into stretches of time, half open, in microseconds as PostgreSQL keeps them.
final class Times {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final FilterContext context;

    Times(FilterContext context) {
        this.context = context;
    }

    Match.Range range(Operator operator, Value.When when) {
        var stretch = stretch(when);
        // "Less than two days old" is later than two days ago.
        var asked = when instanceof Value.Ago ? mirrored(operator) : operator;
        return range(asked, stretch.from(), stretch.to());
    }

    /// The same in whole days of the calendar here, counted from 1970.
    Match.Range days(Operator operator, Value.When when) {
        var stretch = stretch(when);
        var asked = when instanceof Value.Ago ? mirrored(operator) : operator;
        return range(asked, day(stretch.from()), day(stretch.to().minus(1, ChronoUnit.MICROS)) + 1);
    }

    private long day(Instant instant) {
        return instant.atZone(context.zone()).toLocalDate().toEpochDay();
    }

    static Match.Range range(Operator operator, Comparable<?> from, Comparable<?> to) {
        return switch (operator) {
            case LESS_THAN -> new Match.Range(null, from);
            case LESS_OR_EQUAL -> new Match.Range(null, to);
            case GREATER_THAN -> new Match.Range(to, null);
            case GREATER_OR_EQUAL -> new Match.Range(from, null);
            case IS, IS_NOT, STARTS_WITH, CONTAINS, IS_EMPTY, IS_SET -> new Match.Range(from, to);
        };
    }

    private static Operator mirrored(Operator operator) {
        return switch (operator) {
            case LESS_THAN -> Operator.GREATER_THAN;
            case LESS_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case GREATER_THAN -> Operator.LESS_THAN;
            case GREATER_OR_EQUAL -> Operator.LESS_OR_EQUAL;
            case IS, IS_NOT, STARTS_WITH, CONTAINS, IS_EMPTY, IS_SET -> operator;
        };
    }

    private record Stretch(Instant from, Instant to) {}

    private Stretch stretch(Value.When when) {
        return switch (when) {
            case Value.At(var instant) -> point(instant);
            case Value.Ago(var amount, var unit) -> point(away(-amount, unit));
            case Value.Ahead(var amount, var unit) -> point(away(amount, unit));
            case Value.Day(var date) -> days(date, Period.ofDays(1));
            case Value.Named(var period) -> named(period);
        };
    }

    private Stretch named(Value.Period period) {
        var today = here().toLocalDate();
        var monday = today.with(previousOrSame(DayOfWeek.MONDAY));
        var month = today.with(firstDayOfMonth());
        var year = today.with(firstDayOfYear());
        return switch (period) {
            case TODAY -> days(today, Period.ofDays(1));
            case YESTERDAY -> days(today.minusDays(1), Period.ofDays(1));
            case TOMORROW -> days(today.plusDays(1), Period.ofDays(1));
            case THIS_WEEK -> days(monday, Period.ofWeeks(1));
            case LAST_WEEK -> days(monday.minusWeeks(1), Period.ofWeeks(1));
            case THIS_MONTH -> days(month, Period.ofMonths(1));
            case LAST_MONTH -> days(month.minusMonths(1), Period.ofMonths(1));
            case THIS_YEAR -> days(year, Period.ofYears(1));
            case LAST_YEAR -> days(year.minusYears(1), Period.ofYears(1));
        };
    }

    private Stretch days(LocalDate first, Period length) {
        return new Stretch(start(first), start(first.plus(length)));
    }

    private Instant start(LocalDate day) {
        return kept(day.atStartOfDay(context.zone()).toInstant());
    }

    private static Stretch point(Instant instant) {
        var kept = kept(instant);
        return new Stretch(kept, kept.plus(1, ChronoUnit.MICROS));
    }

    private Instant away(int amount, Value.Unit unit) {
        try {
            return switch (unit) {
                case MIN -> context.now().plus(amount, ChronoUnit.MINUTES);
                case H -> context.now().plus(amount, ChronoUnit.HOURS);
                case D -> here().plusDays(amount).toInstant();
                case W -> here().plusWeeks(amount).toInstant();
                case MO -> here().plusMonths(amount).toInstant();
                case Y -> here().plusYears(amount).toInstant();
            };
        } catch (DateTimeException beyondTheCalendar) {
            return amount < 0 ? FIRST : LAST;
        }
    }

    private ZonedDateTime here() {
        return context.now().atZone(context.zone());
    }

    // The database's calendar is shorter than Java's.
    private static Instant kept(Instant instant) {
        if (instant.isBefore(FIRST)) return FIRST;
        return instant.isAfter(LAST) ? LAST : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
