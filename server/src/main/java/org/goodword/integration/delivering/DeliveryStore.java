package org.goodword.integration.delivering;

import static org.goodword.integration.db.Tables.DELIVERY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.integration.EndpointId;
import org.goodword.integration.db.tables.records.DeliveryRecord;
import org.goodword.integration.delivering.Delivery.Last;
import org.goodword.integration.delivering.Delivery.State;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// Who changes which of a lane comes first has locked the endpoint before.
@Component
class DeliveryStore {
    /// As the index has it.
    private static final Condition UNSETTLED =
            DELIVERY.STATE.in(inline("queued"), inline("pending"), inline("sending"));

    private static final String PROMOTE_ALL = """
        update integration.delivery as first set state = 'pending', due_at = {2}
         where first.workspace_id = {0} and first.endpoint_id = {1} and first.state = 'queued'
           and not exists (select 1 from integration.delivery other
                            where other.workspace_id = {0} and other.endpoint_id = {1} and other.lane = first.lane
                              and other.state in ('queued', 'pending', 'sending')
                              and (other.state <> 'queued' or other.position < first.position))
        """;

    private final DSLContext sql;

    DeliveryStore(DSLContext sql) {
        this.sql = sql;
    }

    /// @param due those that are due longest are tried first
    void insert(UUID id, EndpointId endpoint, UUID lane, String event, String payload, Instant now, Instant due) {
        var other = sql.select(inline(1)).from(DELIVERY).where(of(endpoint), DELIVERY.LANE.eq(lane), UNSETTLED);
        sql.insertInto(DELIVERY)
                .set(DELIVERY.WORKSPACE_ID, Workspaces.current())
                .set(DELIVERY.ID, id)
                .set(DELIVERY.ENDPOINT_ID, endpoint)
                .set(DELIVERY.LANE, lane)
                .set(DELIVERY.EVENT, event)
                .set(DELIVERY.PAYLOAD, payload)
                .set(DELIVERY.STATE, when(exists(other), "queued").otherwise("pending"))
                .set(DELIVERY.DUE_AT, due)
                .set(DELIVERY.CREATED_AT, now)
                .execute();
    }

    Optional<Delivery> find(EndpointId endpoint, UUID id) {
        return sql.selectFrom(DELIVERY)
                .where(is(id), DELIVERY.ENDPOINT_ID.eq(endpoint))
                .fetchOptional(DeliveryStore::delivery);
    }

    Optional<Delivery> lock(UUID id) {
        return sql.selectFrom(DELIVERY).where(is(id)).forUpdate().fetchOptional(DeliveryStore::delivery);
    }

    /// Newest first.
    List<Delivery> list(EndpointId endpoint, Condition which, int limit) {
        return sql.selectFrom(DELIVERY)
                .where(of(endpoint), which)
                .orderBy(DELIVERY.POSITION.desc())
                .limit(limit)
                .fetch(DeliveryStore::delivery);
    }

    /// Those that a node had and did not come back from.
    void freeAbandoned(EndpointId endpoint, Instant now) {
        sql.update(DELIVERY)
                .set(DELIVERY.STATE, inline("pending"))
                .setNull(DELIVERY.CLAIMED_UNTIL)
                .set(DELIVERY.DUE_AT, now)
                .where(of(endpoint), DELIVERY.STATE.eq(inline("sending")), DELIVERY.CLAIMED_UNTIL.le(now))
                .execute();
    }

    int underWay(EndpointId endpoint) {
        return sql.fetchCount(selectOne().from(DELIVERY).where(of(endpoint), DELIVERY.STATE.eq(inline("sending"))));
    }

    List<UUID> due(EndpointId endpoint, Instant now, int limit) {
        return sql.select(DELIVERY.ID)
                .from(DELIVERY)
                .where(of(endpoint), DELIVERY.STATE.eq(inline("pending")), DELIVERY.DUE_AT.le(now))
                .orderBy(DELIVERY.DUE_AT, DELIVERY.POSITION)
                .limit(limit)
                .fetch(DELIVERY.ID);
    }

    Delivery begin(UUID id, Instant until) {
        return sql.update(DELIVERY)
                .set(DELIVERY.STATE, inline("sending"))
                .set(DELIVERY.CLAIMED_UNTIL, until)
                .set(DELIVERY.ATTEMPTS, DELIVERY.ATTEMPTS.plus(1))
                .where(is(id))
                .returning()
                .fetchSingle(DeliveryStore::delivery);
    }

    void settle(UUID id, State state, Last last, Instant at) {
        sql.update(DELIVERY)
                .set(DELIVERY.STATE, state.code())
                .setNull(DELIVERY.CLAIMED_UNTIL)
                .set(DELIVERY.SETTLED_AT, at)
                .set(told(last))
                .where(is(id))
                .execute();
    }

    void later(UUID id, Last last, Instant due) {
        sql.update(DELIVERY)
                .set(DELIVERY.STATE, inline("pending"))
                .setNull(DELIVERY.CLAIMED_UNTIL)
                .set(DELIVERY.DUE_AT, due)
                .set(told(last))
                .where(is(id))
                .execute();
    }

    private DeliveryRecord told(Last last) {
        var told = sql.newRecord(DELIVERY);
        told.setStatus(last.status().orElse(null));
        told.setMillis(last.millis().orElse(null));
        told.setAnswer(last.answer().orElse(null));
        told.setTrouble(last.trouble().orElse(null));
        return told;
    }

    /// The next of its lane comes first now.
    void promote(EndpointId endpoint, UUID lane, Instant now) {
        var next = sql.select(DELIVERY.ID)
                .from(DELIVERY)
                .where(of(endpoint), DELIVERY.LANE.eq(lane), UNSETTLED)
                .orderBy(DELIVERY.POSITION)
                .limit(1)
                .fetchOptional(DELIVERY.ID);
        next.ifPresent(id -> sql.update(DELIVERY)
                .set(DELIVERY.STATE, inline("pending"))
                .set(DELIVERY.DUE_AT, now)
                .where(is(id), DELIVERY.STATE.eq(inline("queued")))
                .execute());
    }

    /// Of every lane the first, where none is under way.
    void promoteAll(EndpointId endpoint, Instant now) {
        sql.execute(
                PROMOTE_ALL,
                inline(Workspaces.current().value()),
                inline(endpoint.value()),
                val(now, DELIVERY.DUE_AT.getDataType()));
    }

    /// Anew, behind whatever of its lane is under way.
    ///
    /// @return how many
    int again(EndpointId endpoint, Condition which, int most) {
        var some = sql.select(DELIVERY.ID)
                .from(DELIVERY)
                .where(of(endpoint), which)
                .orderBy(DELIVERY.POSITION)
                .limit(most)
                .fetch(DELIVERY.ID);
        return sql.update(DELIVERY)
                .set(DELIVERY.STATE, inline("queued"))
                .set(DELIVERY.ATTEMPTS, 0)
                .setNull(DELIVERY.SETTLED_AT)
                .where(mine(), DELIVERY.ID.in(some))
                .execute();
    }

    Optional<Instant> nextDue(EndpointId endpoint) {
        return sql.select(DELIVERY.DUE_AT)
                .from(DELIVERY)
                .where(of(endpoint), DELIVERY.STATE.eq(inline("pending")))
                .orderBy(DELIVERY.DUE_AT, DELIVERY.POSITION)
                .limit(1)
                .fetchOptional(DELIVERY.DUE_AT);
    }

    Optional<Instant> nextAbandoned(EndpointId endpoint) {
        return sql.select(DELIVERY.CLAIMED_UNTIL)
                .from(DELIVERY)
                .where(of(endpoint), DELIVERY.STATE.eq(inline("sending")))
                .orderBy(DELIVERY.CLAIMED_UNTIL)
                .limit(1)
                .fetchOptional(DELIVERY.CLAIMED_UNTIL);
    }

    /// @return how many, at most as many as asked for
    int forgetSettled(Instant before, int most) {
        var some = sql.select(DELIVERY.ID)
                .from(DELIVERY)
                .where(mine(), DELIVERY.SETTLED_AT.lt(before))
                .orderBy(DELIVERY.SETTLED_AT)
                .limit(most)
                .fetch(DELIVERY.ID);
        return sql.deleteFrom(DELIVERY).where(mine(), DELIVERY.ID.in(some)).execute();
    }

    /// All but those of one event.
    ///
    /// @return whose they were
    Set<EndpointId> forgetLane(UUID lane, String but) {
        return sql
                .deleteFrom(DELIVERY)
                .where(mine(), DELIVERY.LANE.eq(lane), DELIVERY.EVENT.ne(but))
                .returning(DELIVERY.ENDPOINT_ID)
                .stream()
                .map(row -> row.get(DELIVERY.ENDPOINT_ID))
                .collect(Collectors.toSet());
    }

    private static Condition mine() {
        return DELIVERY.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static Condition of(EndpointId endpoint) {
        return mine().and(DELIVERY.ENDPOINT_ID.eq(endpoint));
    }

    private static Condition is(UUID id) {
        return mine().and(DELIVERY.ID.eq(id));
    }

    private static Delivery delivery(Record row) {
        return new Delivery(
                row.get(DELIVERY.ID),
                row.get(DELIVERY.ENDPOINT_ID),
                row.get(DELIVERY.POSITION),
                row.get(DELIVERY.LANE),
                row.get(DELIVERY.EVENT),
                row.get(DELIVERY.PAYLOAD),
                State.of(row.get(DELIVERY.STATE)),
                row.get(DELIVERY.ATTEMPTS),
                row.get(DELIVERY.DUE_AT),
                row.get(DELIVERY.CREATED_AT),
                Optional.ofNullable(row.get(DELIVERY.SETTLED_AT)),
                new Last(
                        Optional.ofNullable(row.get(DELIVERY.STATUS)),
                        Optional.ofNullable(row.get(DELIVERY.MILLIS)),
                        Optional.ofNullable(row.get(DELIVERY.ANSWER)),
                        Optional.ofNullable(row.get(DELIVERY.TROUBLE))));
    }
}
