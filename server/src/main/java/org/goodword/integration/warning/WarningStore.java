package org.goodword.integration.warning;

import static org.goodword.integration.db.Tables.WARNING;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.integration.endpoints.Endpoint.OffBecause;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class WarningStore {
    private final DSLContext sql;

    WarningStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Warning warning) {
        sql.insertInto(WARNING)
                .set(WARNING.WORKSPACE_ID, Workspaces.current())
                .set(WARNING.ID, warning.id())
                .set(WARNING.ENDPOINT_ID, warning.endpoint())
                .set(WARNING.AGENT_ID, warning.agent())
                .set(WARNING.WHY, warning.why().code())
                .set(WARNING.TROUBLE, warning.trouble())
                .set(WARNING.CREATED_AT, warning.at())
                .execute();
    }

    Optional<Warning> find(UUID id) {
        return sql.selectFrom(WARNING)
                .where(WARNING.WORKSPACE_ID.eq(Workspaces.current()), WARNING.ID.eq(id))
                .fetchOptional(row -> new Warning(
                        row.get(WARNING.ID),
                        row.get(WARNING.ENDPOINT_ID),
                        row.get(WARNING.AGENT_ID),
                        OffBecause.of(row.get(WARNING.WHY)),
                        row.get(WARNING.TROUBLE),
                        row.get(WARNING.CREATED_AT)));
    }

    void forget(Instant before) {
        sql.deleteFrom(WARNING)
                .where(WARNING.WORKSPACE_ID.eq(Workspaces.current()), WARNING.CREATED_AT.lt(before))
                .execute();
    }
}
