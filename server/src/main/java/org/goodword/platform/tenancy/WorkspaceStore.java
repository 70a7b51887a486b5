package org.goodword.platform.tenancy;

import static org.goodword.platform.db.Tables.WORKSPACE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.platform.Workspaces.WorkspaceProfile;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
public class WorkspaceStore {
    private final DSLContext sql;

    WorkspaceStore(DSLContext sql) {
        this.sql = sql;
    }

    public WorkspaceId create(Instant at) {
        var infra = org.goodword.platform.infra.db.Tables.WORKSPACE;
        return sql.insertInto(infra)
                .set(infra.CREATED_AT, at)
                .returning(infra.WORKSPACE_ID)
                .fetchSingle(infra.WORKSPACE_ID);
    }

    /// A number that no workspace had before.
    public WorkspaceId reserve() {
        return new WorkspaceId(
                sql.fetchSingle("select nextval(pg_get_serial_sequence('infra.workspace', 'workspace_id'))")
                        .get(0, Integer.class));
    }

    public void create(WorkspaceId reserved, Instant at) {
        sql.execute(
                "insert into infra.workspace (workspace_id, created_at) overriding system value values ({0}, {1})",
                inline(reserved.value()),
                val(at, org.goodword.platform.infra.db.Tables.WORKSPACE.CREATED_AT.getDataType()));
    }

    public Instant createdAt() {
        var infra = org.goodword.platform.infra.db.Tables.WORKSPACE;
        return sql.select(infra.CREATED_AT)
                .from(infra)
                .where(infra.WORKSPACE_ID.eq(Workspaces.current()))
                .fetchSingle(infra.CREATED_AT);
    }

    /// For a transaction begun before its workspace existed.
    public void enter(WorkspaceId workspace) {
        sql.fetch(
                "select set_config('app.workspace_id', {0}, true)",
                inline(workspace.value().toString()));
    }

    public void oneAtATime() {
        sql.execute("lock table infra.workspace in share row exclusive mode");
    }

    public List<WorkspaceId> all() {
        var infra = org.goodword.platform.infra.db.Tables.WORKSPACE;
        return sql.select(infra.WORKSPACE_ID)
                .from(infra)
                .orderBy(infra.WORKSPACE_ID)
                .fetch(infra.WORKSPACE_ID);
    }

    public void describe(String name, ZoneId zone, String language) {
        sql.insertInto(WORKSPACE)
                .set(WORKSPACE.WORKSPACE_ID, Workspaces.current())
                .set(WORKSPACE.NAME, name)
                .set(WORKSPACE.ZONE, zone.getId())
                .set(WORKSPACE.LANGUAGE, language)
                .onConflict(WORKSPACE.WORKSPACE_ID)
                .doUpdate()
                .set(WORKSPACE.NAME, name)
                .set(WORKSPACE.ZONE, zone.getId())
                .set(WORKSPACE.LANGUAGE, language)
                .set(WORKSPACE.VERSION, WORKSPACE.VERSION.plus(1))
                .execute();
    }

    public WorkspaceProfile profile() {
        return sql.select(WORKSPACE.NAME, WORKSPACE.ZONE, WORKSPACE.LANGUAGE)
                .from(WORKSPACE)
                .where(WORKSPACE.WORKSPACE_ID.eq(Workspaces.current()))
                .fetchSingle(row -> new WorkspaceProfile(row.value1(), ZoneId.of(row.value2()), row.value3()));
    }
}
