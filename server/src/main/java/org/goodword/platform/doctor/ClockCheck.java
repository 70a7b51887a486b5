package org.goodword.platform.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.stereotype.Component;

/// A clock of the database that differs from ours makes due times wrong.
@Component
class ClockCheck implements HealthCheck {
    private static final Duration LARGE = Duration.ofSeconds(2);

    private final ServerQuery server;
    private final Clock clock;

    ClockCheck(ServerQuery server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Finding check() {
        var asked = clock.instant();
        var there = server.ask().now();
        var apart = outside(asked, there, clock.instant());
        if (apart.compareTo(LARGE) <= 0)
            return new Finding.Fine("together", "Server and database tell the same time.", Map.of());
        return new Finding.Worrying(
                "apart",
                "The clocks of server and database are %d seconds apart.".formatted(apart.toSeconds()),
                "Set both by NTP.",
                Map.of("seconds", apart.toSeconds()));
    }

    /// While we waited for the answer any time is right.
    private static Duration outside(Instant asked, Instant there, Instant answered) {
        if (there.isBefore(asked)) return Duration.between(there, asked);
        return there.isAfter(answered) ? Duration.between(answered, there) : Duration.ZERO;
    }
}
