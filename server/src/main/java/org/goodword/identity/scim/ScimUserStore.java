package org.goodword.identity.scim;

import static org.goodword.identity.db.Tables.AGENT;
import static org.goodword.identity.db.Tables.SCIM_USER;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class ScimUserStore {
    private final DSLContext sql;

    ScimUserStore(DSLContext sql) {
        this.sql = sql;
    }

    /// False when the name is another agent's.
    boolean put(ScimUser user) {
        var taken = sql.fetchExists(
                SCIM_USER,
                mine(),
                SCIM_USER.USER_NAME_KEY.eq(ScimUser.key(user.userName())),
                SCIM_USER.AGENT_ID.ne(user.agent()));
        if (taken) return false;
        sql.insertInto(SCIM_USER)
                .set(SCIM_USER.WORKSPACE_ID, Workspaces.current())
                .set(SCIM_USER.AGENT_ID, user.agent())
                .set(SCIM_USER.USER_NAME, user.userName())
                .set(SCIM_USER.USER_NAME_KEY, ScimUser.key(user.userName()))
                .set(SCIM_USER.EXTERNAL_ID, user.externalId().orElse(null))
                .set(SCIM_USER.GIVEN_NAME, user.givenName())
                .set(SCIM_USER.FAMILY_NAME, user.familyName())
                .set(SCIM_USER.CREATED_AT, user.createdAt())
                .set(SCIM_USER.CHANGED_AT, user.changedAt())
                .onConflict(SCIM_USER.WORKSPACE_ID, SCIM_USER.AGENT_ID)
                .doUpdate()
                .set(SCIM_USER.USER_NAME, user.userName())
                .set(SCIM_USER.USER_NAME_KEY, ScimUser.key(user.userName()))
                .set(SCIM_USER.EXTERNAL_ID, user.externalId().orElse(null))
                .set(SCIM_USER.GIVEN_NAME, user.givenName())
                .set(SCIM_USER.FAMILY_NAME, user.familyName())
                .set(SCIM_USER.CHANGED_AT, user.changedAt())
                .execute();
        return true;
    }

    void touch(AgentId agent, Instant at) {
        sql.update(SCIM_USER)
                .set(SCIM_USER.CHANGED_AT, at)
                .where(mine(), SCIM_USER.AGENT_ID.eq(agent))
                .execute();
    }

    void delete(AgentId agent) {
        sql.deleteFrom(SCIM_USER).where(mine(), SCIM_USER.AGENT_ID.eq(agent)).execute();
    }

    Optional<AgentId> named(String userName) {
        return sql.select(SCIM_USER.AGENT_ID)
                .from(SCIM_USER)
                .where(mine(), SCIM_USER.USER_NAME_KEY.eq(ScimUser.key(userName)))
                .fetchOptional(SCIM_USER.AGENT_ID);
    }

    /// What the directory said of each agent.
    Map<AgentId, ScimUser> all() {
        return sql.selectFrom(SCIM_USER).where(mine()).fetchMap(SCIM_USER.AGENT_ID, ScimUserStore::user);
    }

    Optional<ScimUser> find(AgentId agent) {
        return sql.selectFrom(SCIM_USER)
                .where(mine(), SCIM_USER.AGENT_ID.eq(agent))
                .fetchOptional(ScimUserStore::user);
    }

    /// Since when each agent is one.
    Map<AgentId, Instant> since() {
        return sql.select(AGENT.ID, AGENT.CREATED_AT)
                .from(AGENT)
                .where(AGENT.WORKSPACE_ID.eq(Workspaces.current()))
                .fetchMap(AGENT.ID, AGENT.CREATED_AT);
    }

    private static Condition mine() {
        return SCIM_USER.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static ScimUser user(Record row) {
        return new ScimUser(
                row.get(SCIM_USER.AGENT_ID),
                row.get(SCIM_USER.USER_NAME),
                Optional.ofNullable(row.get(SCIM_USER.EXTERNAL_ID)),
                row.get(SCIM_USER.GIVEN_NAME),
                row.get(SCIM_USER.FAMILY_NAME),
                row.get(SCIM_USER.CREATED_AT),
                row.get(SCIM_USER.CHANGED_AT));
    }
}
