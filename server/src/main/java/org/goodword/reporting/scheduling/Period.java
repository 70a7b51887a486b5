package org.goodword.reporting.scheduling;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.goodword.platform.Invalid;

/// Which days a report that comes by mail is about, told from the day it comes.
public enum Period {
    YESTERDAY,
    LAST_7_DAYS,
    LAST_30_DAYS,
    /// The calendar month before.
    LAST_MONTH;

    private static final int WEEK = 7;
    private static final int THIRTY = 30;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Period of(String code) {
        return Stream.of(values())
                .filter(period -> period.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        Invalid.of("period", "A period is one of yesterday, last-7-days, last-30-days, last-month."));
    }

    LocalDate from(LocalDate today) {
        return switch (this) {
            case YESTERDAY -> today.minusDays(1);
            case LAST_7_DAYS -> today.minusDays(WEEK);
            case LAST_30_DAYS -> today.minusDays(THIRTY);
            case LAST_MONTH -> today.minusMonths(1).withDayOfMonth(1);
        };
    }

    LocalDate to(LocalDate today) {
        return this == LAST_MONTH ? today.withDayOfMonth(1).minusDays(1) : today.minusDays(1);
    }
}
