package org.goodword.reporting.asking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How long a point of a curve is. A curve has about a hundred points at most.
public enum Unit {
    HOUR(ChronoUnit.HOURS),
    DAY(ChronoUnit.DAYS),
    /// From Monday on.
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS);

    private static final int DAYS_BY_HOUR = 2;
    private static final int DAYS_BY_DAY = 93;
    private static final int DAYS_BY_WEEK = 732;

    private final ChronoUnit length;

    Unit(ChronoUnit length) {
        this.length = length;
    }

    static Unit ofDays(long days) {
        if (days <= DAYS_BY_HOUR) return HOUR;
        if (days <= DAYS_BY_DAY) return DAY;
        return days <= DAYS_BY_WEEK ? WEEK : MONTH;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Where points begin, by the clock on the wall.
    List<LocalDateTime> points(LocalDate from, LocalDate to) {
        var end = to.plusDays(1).atStartOfDay();
        return Stream.iterate(first(from), at -> at.isBefore(end), this::next).toList();
    }

    LocalDateTime next(LocalDateTime point) {
        return point.plus(1, length);
    }

    private LocalDateTime first(LocalDate from) {
        return switch (this) {
            case HOUR, DAY -> from.atStartOfDay();
            case WEEK ->
                from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
            case MONTH -> from.withDayOfMonth(1).atStartOfDay();
        };
    }
}
