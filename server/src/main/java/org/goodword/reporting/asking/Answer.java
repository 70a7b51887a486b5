package org.goodword.reporting.asking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What a report shows.
///
/// @param at when it was asked
/// @param before the time it is compared with
public record Answer(Question question, Instant at, ZoneId zone, Unit unit, Part part, Optional<Part> before) {
    /// Of one time.
    ///
    /// @param rows the largest first
    /// @param more there are more rows than these
    /// @param hours of a report that shows them
    public record Part(Figure total, List<Point> points, List<Row> rows, boolean more, List<Hour> hours) {}

    /// @param times of a report that measures
    /// @param some of a report that tells a share: how many have it
    public record Figure(long count, Optional<Times> times, Optional<Long> some) {}

    /// In seconds.
    ///
    /// @param median half took no longer
    /// @param slow nine of ten took no longer
    public record Times(long mean, long median, long slow) {}

    /// @param at where it begins, by the clock of the zone
    public record Point(LocalDateTime at, Figure figure) {}

    /// @param value by which its tickets are asked for; empty for those without
    public record Row(Optional<String> value, String label, Figure figure) {}

    /// @param day 1 for Monday to 7
    public record Hour(int day, int hour, long count) {}
}
