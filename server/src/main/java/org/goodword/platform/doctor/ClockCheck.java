package org.goodword.platform.doctor;

import java.time.Clock;
import java.time.Duration;
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
        var apart = Duration.between(clock.instant(), server.ask().now()).abs();
        if (apart.compareTo(LARGE) <= 0)
            return new Finding.Fine("together", "Server and database tell the same time.", Map.of());
        return new Finding.Worrying(
                "apart",
                "The clocks of server and database are %d seconds apart.".formatted(apart.toSeconds()),
                "Set both by NTP.",
                Map.of("seconds", apart.toSeconds()));
    }
}
