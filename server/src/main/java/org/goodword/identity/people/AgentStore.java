package org.goodword.identity.people;

import static org.goodword.identity.db.Tables.AGENT;
import static org.goodword.identity.db.Tables.API_TOKEN;
import static org.goodword.identity.db.Tables.ROLE;
import static org.goodword.identity.db.Tables.TEAM_MEMBER;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.Agent;
import org.goodword.platform.AgentId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Limits;
import org.goodword.platform.RowScope;
import org.goodword.platform.TeamId;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class AgentStore {
    private static final Field<List<TeamId>> TEAMS = multiset(select(TEAM_MEMBER.TEAM_ID)
                    .from(TEAM_MEMBER)
                    .where(TEAM_MEMBER.WORKSPACE_ID.eq(AGENT.WORKSPACE_ID), TEAM_MEMBER.AGENT_ID.eq(AGENT.ID))
                    .orderBy(TEAM_MEMBER.TEAM_ID))
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private final DSLContext sql;

    AgentStore(DSLContext sql) {
        this.sql = sql;
    }

    boolean insert(Agent agent, @Nullable String passwordHash, Instant at) {
        return sql.insertInto(AGENT)
                        .set(AGENT.WORKSPACE_ID, Workspaces.current())
                        .set(AGENT.ID, agent.id())
                        .set(AGENT.EMAIL, agent.email().value())
                        .set(AGENT.NAME, agent.name())
                        .set(AGENT.ROLE_ID, agent.role())
                        .set(AGENT.PASSWORD_HASH, passwordHash)
                        .set(AGENT.STATE, code(agent.state()))
                        .set(AGENT.CREATED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void update(Agent agent) {
        sql.update(AGENT)
                .set(AGENT.NAME, agent.name())
                .set(AGENT.ROLE_ID, agent.role())
                .set(AGENT.STATE, code(agent.state()))
                .set(AGENT.VERSION, agent.version().value())
                .where(mine(), AGENT.ID.eq(agent.id()))
                .execute();
    }

    void setEmail(AgentId id, EmailAddress email) {
        sql.update(AGENT)
                .set(AGENT.EMAIL, email.value())
                .where(mine(), AGENT.ID.eq(id))
                .execute();
    }

    public void setPassword(AgentId id, String passwordHash) {
        sql.update(AGENT)
                .set(AGENT.PASSWORD_HASH, passwordHash)
                .set(AGENT.STATE, code(Agent.State.ACTIVE))
                .set(AGENT.VERSION, AGENT.VERSION.plus(1))
                .where(mine(), AGENT.ID.eq(id))
                .execute();
    }

    List<Agent> all() {
        return agents(mine());
    }

    public Optional<Agent> find(AgentId id) {
        return agents(mine().and(AGENT.ID.eq(id))).stream().findFirst();
    }

    public Optional<Agent> find(EmailAddress email) {
        return agents(mine().and(AGENT.EMAIL.eq(email.value()))).stream().findFirst();
    }

    Optional<Agent> lock(AgentId id) {
        sql.select(AGENT.ID)
                .from(AGENT)
                .where(mine(), AGENT.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /// Administrators who can sign in; locks their rows, so that two cannot take each other's role away.
    List<AgentId> lockAdministrators() {
        return sql.select(AGENT.ID)
                .from(AGENT)
                .join(ROLE)
                .on(ROLE.WORKSPACE_ID.eq(AGENT.WORKSPACE_ID), ROLE.ID.eq(AGENT.ROLE_ID))
                .where(mine(), ROLE.KEY.eq(Roles.ADMIN.value()), AGENT.STATE.eq(code(Agent.State.ACTIVE)))
                .orderBy(AGENT.ID)
                .forUpdate()
                .of(AGENT)
                .fetch(AGENT.ID);
    }

    public boolean isAdministrator(AgentId id) {
        return sql.fetchExists(sql.selectOne()
                .from(AGENT)
                .join(ROLE)
                .on(ROLE.WORKSPACE_ID.eq(AGENT.WORKSPACE_ID), ROLE.ID.eq(AGENT.ROLE_ID))
                .where(mine(), AGENT.ID.eq(id), ROLE.KEY.eq(Roles.ADMIN.value())));
    }

    Map<AgentId, String> names(Collection<AgentId> ids) {
        if (ids.isEmpty()) return Map.of();
        return sql.select(AGENT.ID, AGENT.NAME)
                .from(AGENT)
                .where(mine(), AGENT.ID.in(ids))
                .fetchMap(AGENT.ID, AGENT.NAME);
    }

    public Optional<Credentials> credentials(EmailAddress email) {
        return sql.select(AGENT.ID, AGENT.PASSWORD_HASH)
                .from(AGENT)
                .where(
                        mine(),
                        AGENT.EMAIL.eq(email.value()),
                        AGENT.STATE.eq(code(Agent.State.ACTIVE)),
                        AGENT.PASSWORD_HASH.isNotNull())
                .fetchOptional(row -> new Credentials(row.value1(), row.value2()));
    }

    public Optional<String> passwordOf(AgentId id) {
        return sql.select(AGENT.PASSWORD_HASH)
                .from(AGENT)
                .where(mine(), AGENT.ID.eq(id), AGENT.PASSWORD_HASH.isNotNull())
                .fetchOptional(AGENT.PASSWORD_HASH);
    }

    /// All that a caller is made of, in one statement. Empty for one who may not enter.
    public Optional<Rights> rights(AgentId id) {
        return rights(AGENT.ID.eq(id));
    }

    public Optional<Rights> rightsByToken(UUID token) {
        return rights(AGENT.ID.eq(select(API_TOKEN.AGENT_ID)
                .from(API_TOKEN)
                .where(
                        API_TOKEN.WORKSPACE_ID.eq(Workspaces.current()),
                        API_TOKEN.ID.eq(token),
                        API_TOKEN.REVOKED_AT.isNull())));
    }

    public List<Rights> rights() {
        return rightsOf(noCondition());
    }

    private Optional<Rights> rights(Condition who) {
        return rightsOf(who).stream().findFirst();
    }

    private List<Rights> rightsOf(Condition who) {
        return sql.select(AGENT.ID, ROLE.PERMISSIONS, ROLE.ROW_SCOPE, TEAMS)
                .select(RoleLimits.COLUMNS)
                .from(AGENT)
                .join(ROLE)
                .on(ROLE.WORKSPACE_ID.eq(AGENT.WORKSPACE_ID), ROLE.ID.eq(AGENT.ROLE_ID))
                .where(mine(), who, AGENT.STATE.eq(code(Agent.State.ACTIVE)))
                .fetch(row -> new Rights(
                        row.get(AGENT.ID),
                        List.of(row.get(ROLE.PERMISSIONS)),
                        RoleStore.scope(row.get(ROLE.ROW_SCOPE)),
                        row.get(TEAMS),
                        RoleLimits.of(row)));
    }

    public record Credentials(AgentId agent, String passwordHash) {}

    public record Rights(AgentId agent, List<String> permissions, RowScope scope, List<TeamId> teams, Limits limits) {}

    private List<Agent> agents(Condition condition) {
        return sql.select(AGENT.ID, AGENT.EMAIL, AGENT.NAME, AGENT.ROLE_ID, AGENT.STATE, TEAMS, AGENT.VERSION)
                .from(AGENT)
                .where(condition)
                .orderBy(AGENT.EMAIL)
                .fetch(row -> new Agent(
                        row.value1(),
                        new EmailAddress(row.value2()),
                        row.value3(),
                        row.value4(),
                        Agent.State.valueOf(row.value5().toUpperCase(Locale.ROOT)),
                        row.value6(),
                        new Version(row.value7())));
    }

    private static Condition mine() {
        return AGENT.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static String code(Agent.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
