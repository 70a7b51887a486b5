package org.goodword.identity.people;

import static org.goodword.identity.db.Tables.TEAM;
import static org.goodword.identity.db.Tables.TEAM_MEMBER;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Optional;
import org.goodword.identity.Key;
import org.goodword.identity.Team;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

@Component
class TeamStore {
    private static final Field<List<AgentId>> MEMBERS = multiset(select(TEAM_MEMBER.AGENT_ID)
                    .from(TEAM_MEMBER)
                    .where(TEAM_MEMBER.WORKSPACE_ID.eq(TEAM.WORKSPACE_ID), TEAM_MEMBER.TEAM_ID.eq(TEAM.ID))
                    .orderBy(TEAM_MEMBER.AGENT_ID))
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private final DSLContext sql;

    TeamStore(DSLContext sql) {
        this.sql = sql;
    }

    boolean insert(Team team) {
        return sql.insertInto(TEAM)
                        .set(TEAM.WORKSPACE_ID, Workspaces.current())
                        .set(TEAM.ID, team.id())
                        .set(TEAM.KEY, team.key().value())
                        .set(TEAM.NAME, team.name())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void rename(TeamId id, String name) {
        sql.update(TEAM)
                .set(TEAM.NAME, name)
                .set(TEAM.VERSION, TEAM.VERSION.plus(1))
                .where(mine(), TEAM.ID.eq(id))
                .execute();
    }

    void setMembers(TeamId id, List<AgentId> members) {
        sql.deleteFrom(TEAM_MEMBER)
                .where(TEAM_MEMBER.WORKSPACE_ID.eq(Workspaces.current()), TEAM_MEMBER.TEAM_ID.eq(id))
                .execute();
        for (var member : members) {
            sql.insertInto(TEAM_MEMBER)
                    .set(TEAM_MEMBER.WORKSPACE_ID, Workspaces.current())
                    .set(TEAM_MEMBER.TEAM_ID, id)
                    .set(TEAM_MEMBER.AGENT_ID, member)
                    .execute();
        }
    }

    void join(TeamId id, AgentId member) {
        var added = sql.insertInto(TEAM_MEMBER)
                .set(TEAM_MEMBER.WORKSPACE_ID, Workspaces.current())
                .set(TEAM_MEMBER.TEAM_ID, id)
                .set(TEAM_MEMBER.AGENT_ID, member)
                .onConflictDoNothing()
                .execute();
        if (added > 0) touch(id);
    }

    void leave(TeamId id, AgentId member) {
        var gone = sql.deleteFrom(TEAM_MEMBER)
                .where(
                        TEAM_MEMBER.WORKSPACE_ID.eq(Workspaces.current()),
                        TEAM_MEMBER.TEAM_ID.eq(id),
                        TEAM_MEMBER.AGENT_ID.eq(member))
                .execute();
        if (gone > 0) touch(id);
    }

    void touch(TeamId id) {
        sql.update(TEAM)
                .set(TEAM.VERSION, TEAM.VERSION.plus(1))
                .where(mine(), TEAM.ID.eq(id))
                .execute();
    }

    List<Team> all() {
        return teams(mine());
    }

    Optional<Team> find(TeamId id) {
        return teams(mine().and(TEAM.ID.eq(id))).stream().findFirst();
    }

    /// One writer at a time; what it saw is the truth until it commits.
    Optional<Team> lock(TeamId id) {
        sql.select(TEAM.ID).from(TEAM).where(mine(), TEAM.ID.eq(id)).forUpdate().fetch();
        return find(id);
    }

    private List<Team> teams(Condition condition) {
        return sql.select(TEAM.ID, TEAM.KEY, TEAM.NAME, TEAM.VERSION, MEMBERS)
                .from(TEAM)
                .where(condition)
                .orderBy(TEAM.KEY)
                .fetch(row -> new Team(
                        row.value1(), new Key(row.value2()), row.value3(), row.value5(), new Version(row.value4())));
    }

    private static Condition mine() {
        return TEAM.WORKSPACE_ID.eq(Workspaces.current());
    }
}
