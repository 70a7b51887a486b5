package org.goodword.platform;

import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;

/// Which migration was the last to change the tables.
@Component
public class SchemaVersion {
    private final Flyway flyway;

    SchemaVersion(Flyway flyway) {
        this.flyway = flyway;
    }

    /// As a migration is numbered: "20261127150000".
    public String current() {
        return Optional.ofNullable(flyway.info().current())
                .map(migration -> migration.getVersion().toString())
                .orElse("none");
    }
}
