package org.goodword.platform.doctor;

import java.time.Clock;
import java.time.Duration;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.stereotype.Component;

/// Version, role and clock of the database; a clock that differs from ours makes due times wrong.
@Component
class DatabaseCheck implements HealthCheck {
    private static final Duration LARGE = Duration.ofSeconds(2);

    private final ServerQuery server;
    private final Clock clock;

    DatabaseCheck(ServerQuery server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Finding check() {
        var answer = server.ask();
        var apart = Duration.between(clock.instant(), answer.now()).abs();
        var sentence = "PostgreSQL %s, role %s, schema %s".formatted(answer.version(), answer.role(), answer.schema());
        if (apart.compareTo(LARGE) > 0)
            return new Finding.Worrying(sentence + "; its clock and ours are " + apart.toSeconds() + " s apart");
        return new Finding.Fine(sentence);
    }
}
