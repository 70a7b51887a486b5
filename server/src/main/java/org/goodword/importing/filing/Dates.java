package org.goodword.importing.filing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which dates can be true: not before there were computers on desks, and not tomorrow.
@Component
class Dates {
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
    /// Clocks go wrong, and zones were mistaken.
    private static final Duration AHEAD = Duration.ofHours(26);

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    boolean isPlausible(Instant date) {
        return date.isAfter(EARLIEST) && date.isBefore(clock.instant().plus(AHEAD));
    }

    Optional<Instant> plausible(Optional<Instant> date) {
        return date.filter(this::isPlausible);
    }
}
