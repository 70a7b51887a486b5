package org.goodword.ticketing.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// A day of the workspace, or the part of it up to an instant, and which tickets its figures count, as filters. The
/// figures are counted by these filters, so that a list of the same filter shows the same tickets.
public record Day(LocalDate date, Optional<Instant> until) {
    /// New and open, and the customer had the last word.
    public static final String UNANSWERED = "is:unanswered";

    public static final String OPEN = "category:new,open,pending,on-hold";

    static Day of(Instant now, ZoneId zone) {
        return new Day(now.atZone(zone).toLocalDate(), Optional.empty());
    }

    /// The same weekday a week before, up to the same time by the clock.
    static Day weekBefore(Instant now, ZoneId zone) {
        var then = now.atZone(zone).minusWeeks(1);
        return new Day(then.toLocalDate(), Optional.of(then.toInstant()));
    }

    public String opened() {
        return within("created");
    }

    /// What was merged away is no work done.
    public String solved() {
        return within("solved") + " -is:merged";
    }

    public String answered() {
        return within("answered");
    }

    private String within(String field) {
        var day = "%s:%s".formatted(field, date);
        return until.map(end -> "%s %s<%s".formatted(day, field, end)).orElse(day);
    }
}
