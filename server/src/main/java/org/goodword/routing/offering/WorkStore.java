package org.goodword.routing.offering;

import static org.goodword.routing.db.Tables.PASSED;
import static org.goodword.routing.db.Tables.WORK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.goodword.routing.LiveWork;
import org.goodword.routing.LiveWork.Place;
import org.goodword.routing.db.tables.records.WorkRecord;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

@Component
public class WorkStore {
    private static final String WAITING = new Place.Waiting().code();
    private static final String OFFERED = "offered";
    private static final String WITH_AGENT = "with-agent";

    private final DSLContext sql;

    WorkStore(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<LiveWork> find(TicketId ticket) {
        return sql.selectFrom(WORK).where(the(ticket)).fetchOptional(WorkStore::work);
    }

    public List<LiveWork> find(Collection<TicketId> tickets) {
        return sql.selectFrom(WORK).where(mine(), WORK.TICKET_ID.in(tickets)).fetch(WorkStore::work);
    }

    public List<LiveWork> of(AgentId agent) {
        return sql.selectFrom(WORK)
                .where(mine(), WORK.AGENT_ID.eq(agent))
                .orderBy(WORK.ENTERED_AT, WORK.TICKET_ID)
                .fetch(WorkStore::work);
    }

    /// Nobody's yet, the longest first.
    public List<LiveWork> waiting(int limit) {
        return sql.selectFrom(WORK)
                .where(mine(), WORK.STATE.in(WAITING, OFFERED))
                .orderBy(WORK.ENTERED_AT, WORK.TICKET_ID)
                .limit(limit)
                .fetch(WorkStore::work);
    }

    /// Those that agents have, the longest going on first.
    public List<LiveWork> withAgents(int limit) {
        return sql.selectFrom(WORK)
                .where(mine(), WORK.STATE.eq(WITH_AGENT))
                .orderBy(WORK.ENTERED_AT, WORK.TICKET_ID)
                .limit(limit)
                .fetch(WorkStore::work);
    }

    /// How many wait longer, of the same team.
    public int before(LiveWork work, int most) {
        var team = work.team().map(WORK.TEAM_ID::eq).orElseGet(WORK.TEAM_ID::isNull);
        return sql.selectCount()
                .from(sql.selectOne()
                        .from(WORK)
                        .where(mine(), WORK.STATE.eq(WAITING), WORK.ENTERED_AT.lt(work.entered()), team)
                        .limit(most))
                .fetchSingle()
                .value1();
    }

    /// After the ticket, where both are locked.
    Optional<LiveWork> lock(TicketId ticket) {
        return sql.selectFrom(WORK).where(the(ticket)).forUpdate().fetchOptional(WorkStore::work);
    }

    /// @return false when it is live already
    void insert(LiveWork work) {
        sql.insertInto(WORK)
                .set(row(work))
                .set(WORK.WORKSPACE_ID, Workspaces.current())
                .set(WORK.TICKET_ID, work.ticket())
                .set(WORK.MOST, work.most())
                .set(WORK.ENTERED_AT, work.entered())
                .set(WORK.UNANSWERED_SINCE, work.unansweredSince().orElse(null))
                .execute();
    }

    void update(LiveWork work) {
        sql.update(WORK).set(row(work)).where(the(work.ticket())).execute();
    }

    void delete(TicketId ticket) {
        sql.deleteFrom(WORK).where(the(ticket)).execute();
    }

    /// @return whether the ticket is live work
    boolean asked(TicketId ticket, Instant now) {
        return sql.update(WORK)
                        .set(WORK.UNANSWERED_SINCE, coalesce(WORK.UNANSWERED_SINCE, val(now)))
                        .where(the(ticket))
                        .execute()
                == 1;
    }

    void answered(TicketId ticket) {
        sql.update(WORK)
                .setNull(WORK.UNANSWERED_SINCE)
                .set(WORK.ALERTED, false)
                .where(the(ticket), WORK.UNANSWERED_SINCE.isNotNull())
                .execute();
    }

    /// What she has or is offered, this one aside. Exact for one whom the transaction has locked.
    int load(AgentId agent, TicketId aside) {
        return sql.fetchCount(WORK, mine(), WORK.AGENT_ID.eq(agent), WORK.TICKET_ID.ne(aside));
    }

    public Map<AgentId, Integer> loads() {
        var load = count();
        return sql.select(WORK.AGENT_ID, load)
                .from(WORK)
                .where(mine(), WORK.AGENT_ID.isNotNull())
                .groupBy(WORK.AGENT_ID)
                .fetchMap(WORK.AGENT_ID, load);
    }

    /// Offers under way, locked but for those that somebody answers at this moment.
    List<LiveWork> lockOffered(int limit) {
        return sql.selectFrom(WORK)
                .where(mine(), WORK.STATE.eq(OFFERED))
                .orderBy(WORK.ENTERED_AT, WORK.TICKET_ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(WorkStore::work);
    }

    List<LiveWork> lockWaiting(int limit) {
        return sql.selectFrom(WORK)
                .where(mine(), WORK.STATE.eq(WAITING))
                .orderBy(WORK.ENTERED_AT, WORK.TICKET_ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(WorkStore::work);
    }

    List<LiveWork> lockUnanswered(Instant since, int limit) {
        return sql.selectFrom(WORK)
                .where(mine(), WORK.UNANSWERED_SINCE.le(since), WORK.ALERTED.isFalse())
                .orderBy(WORK.UNANSWERED_SINCE)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(WorkStore::work);
    }

    void alerted(TicketId ticket) {
        sql.update(WORK).set(WORK.ALERTED, true).where(the(ticket)).execute();
    }

    boolean isAny() {
        return sql.fetchExists(WORK, mine());
    }

    boolean isAnyWaiting() {
        return sql.fetchExists(WORK, mine(), WORK.STATE.in(WAITING, OFFERED));
    }

    void passed(TicketId ticket, AgentId agent, Instant now) {
        sql.insertInto(PASSED)
                .set(PASSED.WORKSPACE_ID, Workspaces.current())
                .set(PASSED.TICKET_ID, ticket)
                .set(PASSED.AGENT_ID, agent)
                .set(PASSED.PASSED_AT, now)
                .onConflict(PASSED.WORKSPACE_ID, PASSED.TICKET_ID, PASSED.AGENT_ID)
                .doUpdate()
                .set(PASSED.PASSED_AT, now)
                .execute();
    }

    List<AgentId> passedSince(TicketId ticket, Instant since) {
        return sql.select(PASSED.AGENT_ID)
                .from(PASSED)
                .where(
                        PASSED.WORKSPACE_ID.eq(Workspaces.current()),
                        PASSED.TICKET_ID.eq(ticket),
                        PASSED.PASSED_AT.gt(since))
                .fetch(PASSED.AGENT_ID);
    }

    private static Condition mine() {
        return WORK.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static Condition the(TicketId ticket) {
        return mine().and(WORK.TICKET_ID.eq(ticket));
    }

    private static Map<Field<?>, Object> row(LiveWork work) {
        var row = new java.util.LinkedHashMap<Field<?>, @org.jspecify.annotations.Nullable Object>();
        row.put(WORK.TEAM_ID, work.team().orElse(null));
        row.put(WORK.STATE, work.place().code());
        row.put(WORK.SINCE, work.since());
        row.put(WORK.AGENT_ID, work.place().owner().orElse(null));
        row.put(WORK.OFFERED_UNTIL, work.place() instanceof Place.Offered(var _, var until) ? until : null);
        return row;
    }

    private static LiveWork work(WorkRecord row) {
        return new LiveWork(
                row.getTicketId(),
                Optional.ofNullable(row.getTeamId()),
                row.getMost(),
                row.getEnteredAt(),
                place(row),
                row.getSince(),
                Optional.ofNullable(row.getUnansweredSince()));
    }

    private static Place place(WorkRecord row) {
        return switch (row.getState()) {
            case OFFERED -> new Place.Offered(row.getAgentId(), row.getOfferedUntil());
            case WITH_AGENT -> new Place.WithAgent(row.getAgentId());
            default -> new Place.Waiting();
        };
    }
}
