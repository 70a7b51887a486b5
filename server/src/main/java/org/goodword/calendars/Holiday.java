package org.goodword.calendars;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A date on which the house is closed.
///
/// @param name may be empty
/// @param yearly it comes again each year
public record Holiday(LocalDate date, String name, boolean yearly) {
    /// What is asked of hours lies within.
    private static final int YEARS_BACK = 1;

    private static final int YEARS_AHEAD = 6;

    /// The dates it is on, around now. A leap day is there in leap years only.
    Stream<LocalDate> dates(LocalDate today) {
        if (!yearly) return Stream.of(date);
        return IntStream.rangeClosed(today.getYear() - YEARS_BACK, today.getYear() + YEARS_AHEAD)
                .boxed()
                .flatMap(this::in);
    }

    private Stream<LocalDate> in(int year) {
        try {
            return Stream.of(LocalDate.of(year, date.getMonth(), date.getDayOfMonth()));
        } catch (DateTimeException notThatYear) {
            return Stream.empty();
        }
    }
}
