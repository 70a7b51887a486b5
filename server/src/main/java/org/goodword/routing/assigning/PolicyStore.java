package org.goodword.routing.assigning;

import static org.goodword.routing.db.Tables.DEFAULT_TEAM;
import static org.goodword.routing.db.Tables.POLICY;
import static org.goodword.routing.db.Tables.TURN;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.BrandId;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.platform.Workspaces;
import org.goodword.routing.assigning.Policy.Method;
import org.goodword.routing.db.tables.records.PolicyRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// How each team gives out tickets, which team has those of a brand, and whose turn it is.
@Component
class PolicyStore {
    private final DSLContext sql;

    PolicyStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Policy> all() {
        return sql.selectFrom(POLICY)
                .where(POLICY.WORKSPACE_ID.eq(Workspaces.current()))
                .orderBy(POLICY.TEAM_ID)
                .fetch(PolicyStore::policy);
    }

    boolean isAny() {
        return sql.fetchExists(selectOne()
                .from(POLICY)
                .where(POLICY.WORKSPACE_ID.eq(Workspaces.current()))
                .unionAll(selectOne().from(DEFAULT_TEAM).where(DEFAULT_TEAM.WORKSPACE_ID.eq(Workspaces.current()))));
    }

    Optional<Policy> find(TeamId team) {
        return sql.selectFrom(POLICY).where(the(team)).fetchOptional(PolicyStore::policy);
    }

    /// One ticket of a team at a time finds somebody, so that turns are taken one after the other.
    Optional<Policy> lock(TeamId team) {
        return sql.selectFrom(POLICY).where(the(team)).forUpdate().fetchOptional(PolicyStore::policy);
    }

    void put(Policy policy) {
        var row = new PolicyRecord();
        row.setWorkspaceId(Workspaces.current());
        row.setTeamId(policy.team());
        row.setMethod(policy.method().code());
        row.setMost(policy.most().orElse(null));
        row.setOnlineOnly(policy.onlineOnly());
        row.setTakeBackMinutes(
                policy.takeBack().map(time -> (int) time.toMinutes()).orElse(null));
        sql.insertInto(POLICY)
                .set(row)
                .onConflict(POLICY.WORKSPACE_ID, POLICY.TEAM_ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    void remove(TeamId team) {
        sql.deleteFrom(POLICY).where(the(team)).execute();
    }

    Map<BrandId, TeamId> defaultTeams() {
        return sql.select(DEFAULT_TEAM.BRAND_ID, DEFAULT_TEAM.TEAM_ID)
                .from(DEFAULT_TEAM)
                .where(DEFAULT_TEAM.WORKSPACE_ID.eq(Workspaces.current()))
                .fetchMap(DEFAULT_TEAM.BRAND_ID, DEFAULT_TEAM.TEAM_ID);
    }

    Optional<TeamId> defaultTeam(BrandId brand) {
        return sql.select(DEFAULT_TEAM.TEAM_ID)
                .from(DEFAULT_TEAM)
                .where(DEFAULT_TEAM.WORKSPACE_ID.eq(Workspaces.current()), DEFAULT_TEAM.BRAND_ID.eq(brand))
                .fetchOptional(DEFAULT_TEAM.TEAM_ID);
    }

    void putDefaultTeam(BrandId brand, TeamId team) {
        sql.insertInto(DEFAULT_TEAM)
                .set(DEFAULT_TEAM.WORKSPACE_ID, Workspaces.current())
                .set(DEFAULT_TEAM.BRAND_ID, brand)
                .set(DEFAULT_TEAM.TEAM_ID, team)
                .onConflict(DEFAULT_TEAM.WORKSPACE_ID, DEFAULT_TEAM.BRAND_ID)
                .doUpdate()
                .set(DEFAULT_TEAM.TEAM_ID, team)
                .execute();
    }

    void removeDefaultTeam(BrandId brand) {
        sql.deleteFrom(DEFAULT_TEAM)
                .where(DEFAULT_TEAM.WORKSPACE_ID.eq(Workspaces.current()), DEFAULT_TEAM.BRAND_ID.eq(brand))
                .execute();
    }

    Map<AgentId, Instant> turns(TeamId team) {
        return sql.select(TURN.AGENT_ID, TURN.GIVEN_AT)
                .from(TURN)
                .where(TURN.WORKSPACE_ID.eq(Workspaces.current()), TURN.TEAM_ID.eq(team))
                .fetchMap(TURN.AGENT_ID, TURN.GIVEN_AT);
    }

    void given(TeamId team, AgentId agent, Instant at) {
        sql.insertInto(TURN)
                .set(TURN.WORKSPACE_ID, Workspaces.current())
                .set(TURN.TEAM_ID, team)
                .set(TURN.AGENT_ID, agent)
                .set(TURN.GIVEN_AT, at)
                .onConflict(TURN.WORKSPACE_ID, TURN.TEAM_ID, TURN.AGENT_ID)
                .doUpdate()
                .set(TURN.GIVEN_AT, at)
                .execute();
    }

    private static Condition the(TeamId team) {
        return POLICY.WORKSPACE_ID.eq(Workspaces.current()).and(POLICY.TEAM_ID.eq(team));
    }

    private static Policy policy(PolicyRecord row) {
        return new Policy(
                row.getTeamId(),
                Method.of(row.getMethod()).orElseThrow(),
                Optional.ofNullable(row.getMost()),
                row.getOnlineOnly(),
                Optional.ofNullable(row.getTakeBackMinutes()).map(Duration::ofMinutes));
    }
}
