package org.goodword.ticketing.views;

import static org.goodword.ticketing.db.Tables.VIEW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.db.tables.records.ViewRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ViewStore {
    private final DSLContext sql;

    ViewStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(SavedView view, Instant at) {
        sql.insertInto(VIEW)
                .set(VIEW.WORKSPACE_ID, Workspaces.current())
                .set(VIEW.ID, view.id())
                .set(VIEW.AGENT_ID, view.owner())
                .set(VIEW.NAME, view.name())
                .set(VIEW.QUERY, view.query())
                .set(VIEW.SHARED, view.shared())
                .set(VIEW.POSITION, view.position())
                .set(VIEW.CREATED_AT, at)
                .execute();
    }

    void update(SavedView view) {
        sql.update(VIEW)
                .set(VIEW.NAME, view.name())
                .set(VIEW.QUERY, view.query())
                .set(VIEW.SHARED, view.shared())
                .set(VIEW.POSITION, view.position())
                .set(VIEW.VERSION, view.version().value())
                .where(workspace(), VIEW.ID.eq(view.id()))
                .execute();
    }

    void delete(UUID id) {
        sql.deleteFrom(VIEW).where(workspace(), VIEW.ID.eq(id)).execute();
    }

    /// Her own and those that are shared.
    List<SavedView> of(AgentId agent) {
        return sql.selectFrom(VIEW)
                .where(workspace(), visible(agent))
                .orderBy(VIEW.POSITION, VIEW.NAME, VIEW.ID)
                .fetch(ViewStore::view);
    }

    /// Of everybody, those in whose filter this text stands somewhere.
    List<SavedView> lockAll(String text) {
        return sql.selectFrom(VIEW)
                .where(workspace(), VIEW.QUERY.contains(text))
                .orderBy(VIEW.ID)
                .forUpdate()
                .fetch(ViewStore::view);
    }

    Optional<SavedView> lock(UUID id, AgentId agent) {
        return sql.selectFrom(VIEW)
                .where(workspace(), VIEW.ID.eq(id), visible(agent))
                .forUpdate()
                .fetchOptional(ViewStore::view);
    }

    int owned(AgentId agent) {
        return sql.fetchCount(VIEW, workspace(), VIEW.AGENT_ID.eq(agent));
    }

    private static Condition visible(AgentId agent) {
        return VIEW.AGENT_ID.eq(agent).or(VIEW.SHARED);
    }

    private static Condition workspace() {
        return VIEW.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static SavedView view(ViewRecord row) {
        return new SavedView(
                row.getId(),
                row.getAgentId(),
                row.getName(),
                row.getQuery(),
                row.getShared(),
                row.getPosition(),
                new Version(row.getVersion()));
    }
}
