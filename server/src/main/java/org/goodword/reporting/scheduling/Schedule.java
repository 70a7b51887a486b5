package org.goodword.reporting.scheduling;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.platform.AgentId;
import org.goodword.platform.Version;
import org.goodword.reporting.asking.Report;
import org.goodword.reporting.exporting.Format;

/// A report that comes by mail.
///
/// @param next when it comes next
public record Schedule(UUID id, Content content, Instant next, Version version) {

    /// @param days on which it comes, at least one
    /// @param hour at which, in the workspace's zone
    public record Content(
            String name,
            Report report,
            Wanted wanted,
            Format format,
            Set<DayOfWeek> days,
            int hour,
            List<AgentId> recipients) {

        /// The next time after this one.
        Instant next(Instant after, ZoneId zone) {
            var today = after.atZone(zone).toLocalDate();
            return Stream.iterate(today, day -> day.plusDays(1))
                    .filter(day -> days.contains(day.getDayOfWeek()))
                    .map(day -> day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant())
                    .filter(at -> at.isAfter(after))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
