package org.goodword.platform.doctor;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ServerQuery {
    record Server(String version, String role, String schema, Instant now) {}

    private final DSLContext sql;
    private final Flyway flyway;

    ServerQuery(DSLContext sql, Flyway flyway) {
        this.sql = sql;
        this.flyway = flyway;
    }

    Server ask() {
        var current = flyway.info().current();
        var schema = current == null ? "none" : String.valueOf(current.getVersion());
        return sql.fetchSingle("select current_setting('server_version'), current_user, clock_timestamp()")
                .map(row -> new Server(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        schema,
                        row.get(2, OffsetDateTime.class).toInstant()));
    }
}
