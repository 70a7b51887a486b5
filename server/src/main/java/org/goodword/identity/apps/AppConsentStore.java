package org.goodword.identity.apps;

import static org.goodword.identity.db.Tables.AGENT;
import static org.goodword.identity.db.Tables.APP;
import static org.goodword.identity.db.Tables.APP_CONSENT;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class AppConsentStore {
    private final DSLContext sql;

    AppConsentStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<AppScopes> find(AppId app, AgentId agent) {
        return sql.select(APP_CONSENT.SCOPES)
                .from(APP_CONSENT)
                .where(is(app, agent))
                .fetchOptional(row -> AppScopes.kept(row.value1()));
    }

    void put(AppId app, AgentId agent, AppScopes scopes, Instant at) {
        sql.insertInto(APP_CONSENT)
                .set(APP_CONSENT.WORKSPACE_ID, Workspaces.current())
                .set(APP_CONSENT.APP_ID, app)
                .set(APP_CONSENT.AGENT_ID, agent)
                .set(APP_CONSENT.SCOPES, scopes.columns())
                .set(APP_CONSENT.ALLOWED_AT, at)
                .onConflict(APP_CONSENT.WORKSPACE_ID, APP_CONSENT.APP_ID, APP_CONSENT.AGENT_ID)
                .doUpdate()
                .set(APP_CONSENT.SCOPES, scopes.columns())
                .set(APP_CONSENT.ALLOWED_AT, at)
                .execute();
    }

    /// With every way in that came of it.
    boolean delete(AppId app, AgentId agent) {
        return sql.deleteFrom(APP_CONSENT).where(is(app, agent)).execute() > 0;
    }

    /// @return the apps it was taken from
    List<AppId> deleteOf(AgentId agent) {
        return sql.deleteFrom(APP_CONSENT)
                .where(APP_CONSENT.WORKSPACE_ID.eq(Workspaces.current()), APP_CONSENT.AGENT_ID.eq(agent))
                .returning(APP_CONSENT.APP_ID)
                .fetch(APP_CONSENT.APP_ID);
    }

    /// That it was used, unless that was less than a minute ago.
    void use(AppId app, AgentId agent, Instant at) {
        sql.update(APP_CONSENT)
                .set(APP_CONSENT.USED_AT, at)
                .where(is(app, agent), APP_CONSENT.USED_AT.isNull().or(APP_CONSENT.USED_AT.lt(at.minusSeconds(60))))
                .execute();
    }

    /// What somebody has allowed, by app: there are few.
    List<Allowed> of(AgentId agent) {
        return sql.select(APP.ID, APP.NAME, APP_CONSENT.SCOPES, APP_CONSENT.ALLOWED_AT, APP_CONSENT.USED_AT)
                .from(APP_CONSENT)
                .join(APP)
                .on(APP.WORKSPACE_ID.eq(APP_CONSENT.WORKSPACE_ID), APP.ID.eq(APP_CONSENT.APP_ID))
                .where(APP_CONSENT.WORKSPACE_ID.eq(Workspaces.current()), APP_CONSENT.AGENT_ID.eq(agent))
                .orderBy(APP_CONSENT.APP_ID)
                .fetch(row -> allowed(row.get(APP.ID).value(), row.get(APP.NAME), row));
    }

    /// Who has allowed an app something, one more than asked for.
    List<Allowed> people(AppId app, PageRequest page) {
        var after = page.after(1)
                .<Condition>map(cursor -> APP_CONSENT.AGENT_ID.gt(new AgentId(cursor.uuid(0))))
                .orElse(noCondition());
        return sql.select(APP_CONSENT.AGENT_ID, AGENT.NAME, APP_CONSENT.SCOPES, APP_CONSENT.ALLOWED_AT)
                .select(APP_CONSENT.USED_AT)
                .from(APP_CONSENT)
                .join(AGENT)
                .on(AGENT.WORKSPACE_ID.eq(APP_CONSENT.WORKSPACE_ID), AGENT.ID.eq(APP_CONSENT.AGENT_ID))
                .where(APP_CONSENT.WORKSPACE_ID.eq(Workspaces.current()), APP_CONSENT.APP_ID.eq(app), after)
                .orderBy(APP_CONSENT.AGENT_ID)
                .limit(page.limit() + 1)
                .fetch(row -> allowed(row.get(APP_CONSENT.AGENT_ID).value(), row.get(AGENT.NAME), row));
    }

    private static Condition is(AppId app, AgentId agent) {
        return APP_CONSENT
                .WORKSPACE_ID
                .eq(Workspaces.current())
                .and(APP_CONSENT.APP_ID.eq(app))
                .and(APP_CONSENT.AGENT_ID.eq(agent));
    }

    private static Allowed allowed(UUID id, String name, Record row) {
        return new Allowed(
                id,
                name,
                AppScopes.kept(row.get(APP_CONSENT.SCOPES)),
                row.get(APP_CONSENT.ALLOWED_AT),
                Optional.ofNullable(row.get(APP_CONSENT.USED_AT)));
    }
}
