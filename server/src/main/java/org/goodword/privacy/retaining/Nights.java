package org.goodword.privacy.retaining;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// When rules act: at two in the morning of the workspace, or as soon after it as a server runs.
final class Nights {
    private static final LocalTime BEGIN = LocalTime.of(2, 0);

    private Nights() {}

    /// The first that begins later.
    static Instant after(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        var night = today.atTime(BEGIN).atZone(zone).toInstant();
        return night.isAfter(now)
                ? night
                : today.plusDays(1).atTime(BEGIN).atZone(zone).toInstant();
    }
}
