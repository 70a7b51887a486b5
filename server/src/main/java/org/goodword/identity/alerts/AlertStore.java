package org.goodword.identity.alerts;

import static org.goodword.identity.db.Tables.ALERT;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.alerts.Alerts.Alert;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class AlertStore {
    private final DSLContext sql;

    AlertStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Alert alert) {
        sql.insertInto(ALERT)
                .set(ALERT.WORKSPACE_ID, Workspaces.current())
                .set(ALERT.ID, alert.id())
                .set(ALERT.AGENT_ID, alert.agent())
                .set(ALERT.KIND, alert.kind())
                .set(ALERT.BROWSER, alert.browser())
                .set(ALERT.SYSTEM, alert.system())
                .set(ALERT.ADDRESS, alert.address())
                .set(ALERT.CREATED_AT, alert.at())
                .execute();
    }

    Optional<Alert> find(UUID id) {
        return sql.selectFrom(ALERT)
                .where(ALERT.WORKSPACE_ID.eq(Workspaces.current()), ALERT.ID.eq(id))
                .fetchOptional(row -> new Alert(
                        row.get(ALERT.ID),
                        row.get(ALERT.AGENT_ID),
                        row.get(ALERT.KIND),
                        row.get(ALERT.BROWSER),
                        row.get(ALERT.SYSTEM),
                        row.get(ALERT.ADDRESS),
                        row.get(ALERT.CREATED_AT)));
    }

    void forget(AgentId agent, Instant before) {
        sql.deleteFrom(ALERT)
                .where(
                        ALERT.WORKSPACE_ID.eq(Workspaces.current()),
                        ALERT.AGENT_ID.eq(agent),
                        ALERT.CREATED_AT.lt(before))
                .execute();
    }
}
