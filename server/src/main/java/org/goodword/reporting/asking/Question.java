package org.goodword.reporting.asking;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;

/// What is asked of a report.
///
/// @param from the first day, in the workspace's zone
/// @param to the last one, wholly
/// @param filter which tickets; blank for all
public record Question(
        Report report, LocalDate from, LocalDate to, Grouping by, String filter, Compare compare, Clock clock) {
    static final int MOST_DAYS = 1_830;

    /// @throws Rejected `invalid-value`
    public Question {
        if (to.isBefore(from)) throw Invalid.of("to", "The last day is before the first.");
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS)
            throw Invalid.of("from", "A report shows five years at most.");
        if (from.getYear() < 1990 || to.getYear() > 2999)
            throw Invalid.of("from", "A report shows days from 1990 to 2999.");
    }

    public enum Clock {
        CLOCK,
        /// Only what lies within business hours.
        BUSINESS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Clock of(String code) {
            return Stream.of(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> Invalid.of("clock", "Times are by \"clock\" or in \"business\" hours."));
        }
    }

    public enum Compare {
        NOTHING,
        /// As many days, just before.
        PREVIOUS,
        /// The same days a year before.
        YEAR;

        public String code() {
            return this == NOTHING ? "" : name().toLowerCase(Locale.ROOT);
        }

        public static Compare of(String code) {
            return Stream.of(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow(() ->
                            Invalid.of("compare", "Compare with the \"previous\" time or that of last \"year\"."));
        }
    }

    /// The same, of the time it is compared with.
    public Optional<Question> before() {
        return switch (compare) {
            case NOTHING -> Optional.empty();
            case PREVIOUS -> Optional.of(at(from.minusDays(days()), to.minusDays(days())));
            case YEAR -> Optional.of(at(from.minusYears(1), to.minusYears(1)));
        };
    }

    public Question at(LocalDate first, LocalDate last) {
        return new Question(report, first, last, by, filter, Compare.NOTHING, clock);
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    Unit unit() {
        return Unit.ofDays(days());
    }

    Stretch stretch(ZoneId zone) {
        return new Stretch(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
