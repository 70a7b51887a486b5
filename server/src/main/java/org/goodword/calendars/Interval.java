package org.goodword.calendars;

import java.time.Duration;
import java.time.Instant;

/// @param to not included
public record Interval(Instant from, Instant to) {
    Duration length() {
        return Duration.between(from, to);
    }
}
