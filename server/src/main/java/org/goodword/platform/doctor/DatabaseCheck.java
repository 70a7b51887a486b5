package org.goodword.platform.doctor;

import java.util.Map;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.stereotype.Component;

/// Version and role of the database.
@Component
class DatabaseCheck implements HealthCheck {
    private final ServerQuery server;

    DatabaseCheck(ServerQuery server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Finding check() {
        var answer = server.ask();
        return new Finding.Fine(
                "answers",
                "PostgreSQL %s, role %s, schema %s.".formatted(answer.version(), answer.role(), answer.schema()),
                Map.of("version", answer.version(), "schema", answer.schema()));
    }
}
