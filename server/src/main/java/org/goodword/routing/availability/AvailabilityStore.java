package org.goodword.routing.availability;

import static org.goodword.routing.db.Tables.AVAILABILITY;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.goodword.routing.db.tables.records.AvailabilityRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
public class AvailabilityStore {
    private final DSLContext sql;

    AvailabilityStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Availability> all() {
        return sql.selectFrom(AVAILABILITY).where(mine()).fetch(AvailabilityStore::availability);
    }

    Optional<Availability> find(AgentId agent) {
        return sql.selectFrom(AVAILABILITY).where(the(agent)).fetchOptional(AvailabilityStore::availability);
    }

    /// Who can be offered work now.
    public List<Availability> there(Instant now) {
        return sql.selectFrom(AVAILABILITY)
                .where(
                        mine(),
                        AVAILABILITY.ONLINE.isTrue(),
                        AVAILABILITY.SEEN_AT.gt(now.minus(Availability.BELIEVED_FOR)))
                .fetch(AvailabilityStore::availability);
    }

    /// Locks her, so that nobody else gives her work until the transaction ends.
    public Availability lock(AgentId agent) {
        sql.insertInto(AVAILABILITY)
                .set(AVAILABILITY.WORKSPACE_ID, Workspaces.current())
                .set(AVAILABILITY.AGENT_ID, agent)
                .onConflictDoNothing()
                .execute();
        return sql.selectFrom(AVAILABILITY).where(the(agent)).forUpdate().fetchSingle(AvailabilityStore::availability);
    }

    /// As `lock`, of one who is known; empty when somebody gives her work at this moment.
    public Optional<Availability> lockIfFree(AgentId agent) {
        return sql.selectFrom(AVAILABILITY)
                .where(the(agent))
                .forUpdate()
                .skipLocked()
                .fetchOptional(AvailabilityStore::availability);
    }

    void choose(AgentId agent, boolean online) {
        sql.update(AVAILABILITY)
                .set(AVAILABILITY.ONLINE, online)
                .where(the(agent))
                .execute();
    }

    public void offered(AgentId agent, Instant now) {
        sql.update(AVAILABILITY)
                .set(AVAILABILITY.OFFERED_AT, now)
                .where(the(agent))
                .execute();
    }

    /// In the order of their ids, so that two nodes never wait for each other.
    void seen(Collection<AgentId> agents, Instant now) {
        var insert =
                sql.insertInto(AVAILABILITY, AVAILABILITY.WORKSPACE_ID, AVAILABILITY.AGENT_ID, AVAILABILITY.SEEN_AT);
        for (var agent : agents.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList()) insert = insert.values(Workspaces.current(), agent, now);
        insert.onConflict(AVAILABILITY.WORKSPACE_ID, AVAILABILITY.AGENT_ID)
                .doUpdate()
                .set(AVAILABILITY.SEEN_AT, now)
                .execute();
    }

    private static Condition mine() {
        return AVAILABILITY.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static Condition the(AgentId agent) {
        return mine().and(AVAILABILITY.AGENT_ID.eq(agent));
    }

    private static Availability availability(AvailabilityRecord row) {
        return new Availability(
                row.getAgentId(),
                row.getOnline(),
                Optional.ofNullable(row.getSeenAt()),
                Optional.ofNullable(row.getOfferedAt()));
    }
}
