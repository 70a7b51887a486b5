package org.goodword.outbox;

import static org.goodword.outbox.db.Tables.LANE;
import static org.goodword.outbox.db.Tables.ROW;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Setback;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class LaneStore {
    private final DSLContext sql;

    LaneStore(DSLContext sql) {
        this.sql = sql;
    }

    /// @param pausedUntil nothing is tried before
    /// @param strikes how often in a row it was turned away
    /// @param since when that began
    record State(
            UUID id,
            int atOnce,
            Optional<Instant> nextAt,
            Optional<Instant> pausedUntil,
            int strikes,
            Optional<Setback> setback,
            Optional<String> words,
            Optional<Instant> since) {
        /// Who was turned away asks with one before all come again.
        int room() {
            return strikes > 0 ? 1 : atOnce;
        }
    }

    /// Locks it until the transaction ends.
    State lock(Lane lane) {
        return sql.insertInto(LANE)
                .set(LANE.WORKSPACE_ID, Workspaces.current())
                .set(LANE.ID, lane.id())
                .set(LANE.AT_ONCE, lane.atOnce())
                .onConflict(LANE.WORKSPACE_ID, LANE.ID)
                .doUpdate()
                .set(LANE.AT_ONCE, lane.atOnce())
                .returning()
                .fetchSingle(LaneStore::state);
    }

    Optional<State> lock(UUID id) {
        return sql.select(LANE.fields()).from(LANE).where(is(id)).forUpdate().fetchOptional(LaneStore::state);
    }

    Map<UUID, State> find(Collection<UUID> ids) {
        return sql.select(LANE.fields())
                .from(LANE)
                .where(LANE.WORKSPACE_ID.eq(Workspaces.current()), LANE.ID.in(ids))
                .fetchMap(LANE.ID, LaneStore::state);
    }

    void next(UUID id, Instant at) {
        sql.update(LANE).set(LANE.NEXT_AT, at).where(is(id)).execute();
    }

    void strike(UUID id, int strikes, Instant until, Setback setback, String words, Instant since) {
        sql.update(LANE)
                .set(LANE.STRIKES, strikes)
                .set(LANE.PAUSED_UNTIL, until)
                .set(LANE.SETBACK, setback.code())
                .set(LANE.WORDS, words)
                .set(LANE.SINCE, since)
                .where(is(id))
                .execute();
    }

    void clear(UUID id) {
        sql.update(LANE)
                .set(LANE.STRIKES, 0)
                .setNull(LANE.PAUSED_UNTIL)
                .setNull(LANE.SETBACK)
                .setNull(LANE.WORDS)
                .setNull(LANE.SINCE)
                .where(is(id))
                .execute();
    }

    int underWay(UUID lane) {
        return sql.fetchCount(
                ROW, ROW.WORKSPACE_ID.eq(Workspaces.current()), ROW.LANE_ID.eq(lane), ROW.STATE.eq(inline("sending")));
    }

    /// Oldest first.
    List<UUID> queued(UUID lane, int limit) {
        return sql.select(ROW.ID)
                .from(ROW)
                .where(ROW.WORKSPACE_ID.eq(Workspaces.current()), ROW.LANE_ID.eq(lane), ROW.QUEUED.isTrue())
                .orderBy(ROW.ID)
                .limit(limit)
                .fetch(ROW.ID);
    }

    void queue(UUID row, UUID lane) {
        sql.update(ROW)
                .set(ROW.LANE_ID, lane)
                .set(ROW.QUEUED, true)
                .setNull(ROW.SLOT_AT)
                .where(ROW.WORKSPACE_ID.eq(Workspaces.current()), ROW.ID.eq(row))
                .execute();
    }

    void woken(UUID row) {
        sql.update(ROW)
                .set(ROW.QUEUED, false)
                .where(ROW.WORKSPACE_ID.eq(Workspaces.current()), ROW.ID.eq(row))
                .execute();
    }

    void slot(UUID row, UUID lane, Instant at) {
        sql.update(ROW)
                .set(ROW.LANE_ID, lane)
                .set(ROW.QUEUED, false)
                .set(ROW.SLOT_AT, at)
                .where(ROW.WORKSPACE_ID.eq(Workspaces.current()), ROW.ID.eq(row))
                .execute();
    }

    private static Condition is(UUID id) {
        return LANE.WORKSPACE_ID.eq(Workspaces.current()).and(LANE.ID.eq(id));
    }

    private static State state(Record row) {
        return new State(
                row.get(LANE.ID),
                row.get(LANE.AT_ONCE),
                Optional.ofNullable(row.get(LANE.NEXT_AT)),
                Optional.ofNullable(row.get(LANE.PAUSED_UNTIL)),
                row.get(LANE.STRIKES),
                Optional.ofNullable(row.get(LANE.SETBACK)).map(Setback::of),
                Optional.ofNullable(row.get(LANE.WORDS)),
                Optional.ofNullable(row.get(LANE.SINCE)));
    }
}
