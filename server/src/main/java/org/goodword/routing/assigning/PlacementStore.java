package org.goodword.routing.assigning;

import static org.goodword.routing.db.Tables.LAPSED;
import static org.goodword.routing.db.Tables.PLACEMENT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Rows;
import org.goodword.platform.TeamId;
import org.goodword.platform.Workspaces;
import org.goodword.routing.db.tables.records.PlacementRecord;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
class PlacementStore {
    private static final TypeReference<Map<UUID, String>> SKIPPED = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    PlacementStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<Placement> find(TicketId ticket) {
        return sql.selectFrom(PLACEMENT).where(the(ticket)).fetchOptional(this::placement);
    }

    void put(Placement placement) {
        var row = row(placement);
        sql.insertInto(PLACEMENT)
                .set(row)
                .onConflict(PLACEMENT.WORKSPACE_ID, PLACEMENT.TICKET_ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    void remove(TicketId ticket) {
        sql.deleteFrom(PLACEMENT).where(the(ticket)).execute();
    }

    /// It waits no more; one that was given to somebody stays written down.
    void removeWaiting(TicketId ticket) {
        sql.deleteFrom(PLACEMENT)
                .where(the(ticket), PLACEMENT.AGENT_ID.isNull())
                .execute();
    }

    /// Whose tickets wait.
    List<TeamId> teamsThatWait() {
        return sql.selectDistinct(PLACEMENT.TEAM_ID)
                .from(PLACEMENT)
                .where(PLACEMENT.WORKSPACE_ID.eq(Workspaces.current()), PLACEMENT.AGENT_ID.isNull())
                .fetch(PLACEMENT.TEAM_ID);
    }

    /// The longest first.
    List<TicketId> waiting(TeamId team, int limit) {
        return sql.select(PLACEMENT.TICKET_ID)
                .from(PLACEMENT)
                .where(
                        PLACEMENT.WORKSPACE_ID.eq(Workspaces.current()),
                        PLACEMENT.AGENT_ID.isNull(),
                        PLACEMENT.TEAM_ID.eq(team))
                .orderBy(PLACEMENT.SINCE, PLACEMENT.TICKET_ID)
                .limit(limit)
                .fetch(PLACEMENT.TICKET_ID);
    }

    void letItLie(TicketId ticket, AgentId agent) {
        sql.insertInto(LAPSED)
                .set(LAPSED.WORKSPACE_ID, Workspaces.current())
                .set(LAPSED.TICKET_ID, ticket)
                .set(LAPSED.AGENT_ID, agent)
                .onConflictDoNothing()
                .execute();
    }

    Set<AgentId> whoLetItLie(TicketId ticket) {
        return new HashSet<>(
                sql.select(LAPSED.AGENT_ID).from(LAPSED).where(lapsed(ticket)).fetch(LAPSED.AGENT_ID));
    }

    void forgive(TicketId ticket) {
        sql.deleteFrom(LAPSED).where(lapsed(ticket)).execute();
    }

    List<Rows> rows(TicketId ticket) {
        return List.of(new Rows(LAPSED, lapsed(ticket)), new Rows(PLACEMENT, the(ticket)));
    }

    private static Condition the(TicketId ticket) {
        return PLACEMENT.WORKSPACE_ID.eq(Workspaces.current()).and(PLACEMENT.TICKET_ID.eq(ticket));
    }

    private static Condition lapsed(TicketId ticket) {
        return LAPSED.WORKSPACE_ID.eq(Workspaces.current()).and(LAPSED.TICKET_ID.eq(ticket));
    }

    private PlacementRecord row(Placement placement) {
        var row = new PlacementRecord();
        var skipped = new HashMap<String, String>();
        placement.skipped().forEach((agent, why) -> skipped.put(agent.value().toString(), why));
        row.setWorkspaceId(Workspaces.current());
        row.setTicketId(placement.ticket());
        row.setTeamId(placement.team());
        row.setAgentId(placement.agent().orElse(null));
        row.setSince(placement.since());
        row.setSkipped(JSONB.valueOf(json.writeValueAsString(skipped)));
        row.setTakeBackAt(placement.takeBackAt().orElse(null));
        return row;
    }

    private Placement placement(PlacementRecord row) {
        var skipped = new HashMap<AgentId, String>();
        json.readValue(row.getSkipped().data(), SKIPPED).forEach((agent, why) -> skipped.put(new AgentId(agent), why));
        return new Placement(
                row.getTicketId(),
                row.getTeamId(),
                Optional.ofNullable(row.getAgentId()),
                row.getSince(),
                skipped,
                Optional.ofNullable(row.getTakeBackAt()));
    }
}
