package org.goodword.outbox;

import static org.goodword.outbox.db.Tables.ROW;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.outbox.Outbox.Delivery;
import org.goodword.outbox.Outbox.DeliveryState;
import org.goodword.outbox.Outbox.Standing;
import org.goodword.platform.Rows;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OutboxStore {
    private final DSLContext sql;

    OutboxStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(
            UUID id,
            String kind,
            UUID subject,
            String messageId,
            String recipients,
            Instant now,
            Instant dueAt,
            boolean mass) {
        sql.insertInto(ROW)
                .set(ROW.WORKSPACE_ID, Workspaces.current())
                .set(ROW.ID, id)
                .set(ROW.KIND, kind)
                .set(ROW.SUBJECT_ID, subject)
                .set(ROW.STATE, DeliveryState.WAITING.code())
                .set(ROW.MESSAGE_ID, messageId)
                .set(ROW.RECIPIENTS, recipients)
                .set(ROW.CREATED_AT, now)
                .set(ROW.DUE_AT, dueAt)
                .set(ROW.LEAVES_AT, dueAt)
                .set(ROW.MASS, mass)
                .execute();
    }

    Optional<Delivery> lock(UUID id) {
        return sql.select(ROW.fields())
                .from(ROW)
                .where(mine(), ROW.ID.eq(id))
                .forUpdate()
                .fetchOptional(OutboxStore::row);
    }

    Optional<Delivery> find(UUID id) {
        return sql.select(ROW.fields()).from(ROW).where(mine(), ROW.ID.eq(id)).fetchOptional(OutboxStore::row);
    }

    /// @param lane by which it leaves; null for none
    void begin(UUID id, @Nullable UUID lane) {
        sql.update(ROW)
                .set(ROW.STATE, DeliveryState.SENDING.code())
                .set(ROW.LANE_ID, lane)
                .set(ROW.QUEUED, false)
                .setNull(ROW.SLOT_AT)
                .set(ROW.ATTEMPTS, ROW.ATTEMPTS.plus(1))
                .where(mine(), ROW.ID.eq(id))
                .execute();
    }

    void settle(UUID id, DeliveryState state, String words, Instant at) {
        sql.update(ROW)
                .set(ROW.STATE, state.code())
                .set(ROW.WORDS, words)
                .set(ROW.SETTLED_AT, at)
                .set(ROW.QUEUED, false)
                .where(mine(), ROW.ID.eq(id))
                .execute();
    }

    void later(UUID id, String words, Instant dueAt) {
        sql.update(ROW)
                .set(ROW.STATE, DeliveryState.WAITING.code())
                .set(ROW.WORDS, words)
                .set(ROW.DUE_AT, dueAt)
                .where(mine(), ROW.ID.eq(id))
                .execute();
    }

    void again(UUID id, Instant dueAt) {
        sql.update(ROW)
                .set(ROW.STATE, DeliveryState.WAITING.code())
                .set(ROW.DUE_AT, dueAt)
                .set(ROW.LEAVES_AT, dueAt)
                .set(ROW.QUEUED, false)
                .setNull(ROW.SETTLED_AT)
                .where(mine(), ROW.ID.eq(id))
                .execute();
    }

    List<Delivery> list(Optional<UUID> before, int limit) {
        return sql.select(ROW.fields())
                .from(ROW)
                .where(mine(), before.map(ROW.ID::lt).orElse(noCondition()))
                .orderBy(ROW.ID.desc())
                .limit(limit)
                .fetch(OutboxStore::row);
    }

    Standing standing(int most, Instant now) {
        // Each by its own index: thousands may wait for a time that somebody chose.
        var due = underWay(ROW.DUE_AT.le(now)).limit(most);
        var tried = underWay(ROW.ATTEMPTS.gt(inline(0))).limit(most);
        var waiting = due.union(tried).limit(most).fetch(ROW.CREATED_AT);
        var troubled = sql.fetchCount(
                sql.selectOne().from(ROW).where(mine(), isTrouble()).limit(most));
        return new Standing(waiting.size(), waiting.stream().min(Comparator.naturalOrder()), troubled);
    }

    private SelectConditionStep<Record2<UUID, Instant>> underWay(Condition which) {
        return sql.select(ROW.ID, ROW.CREATED_AT)
                .from(ROW)
                .where(mine(), ROW.STATE.in(inline("waiting"), inline("sending")), which);
    }

    List<Delivery> troubled(int limit) {
        return sql.select(ROW.fields())
                .from(ROW)
                .where(mine(), isTrouble())
                .orderBy(ROW.ID.desc())
                .limit(limit)
                .fetch(OutboxStore::row);
    }

    /// As the index has it.
    private static Condition isTrouble() {
        return ROW.STATE.in(inline("failed"), inline("perhaps-sent"), inline("blocked"));
    }

    List<Delivery> ofSubjects(Collection<UUID> subjects) {
        if (subjects.isEmpty()) return List.of();
        return sql.select(ROW.fields())
                .from(ROW)
                .where(mine(), ROW.SUBJECT_ID.in(subjects))
                .orderBy(ROW.ID)
                .fetch(OutboxStore::row);
    }

    /// @return where the next begin; empty when these were the last
    Optional<UUID> blank(Collection<String> words, Optional<UUID> after, int most) {
        var some = mine().and(after.map(ROW.ID::gt).orElse(noCondition()));
        var last = sql.select(ROW.ID)
                .from(ROW)
                .where(some)
                .orderBy(ROW.ID)
                .offset(most - 1)
                .limit(1)
                .fetchOptional(ROW.ID);
        var said = words.stream()
                .map(word -> ROW.RECIPIENTS.containsIgnoreCase(word).or(ROW.WORDS.containsIgnoreCase(word)))
                .reduce(Condition::or)
                .orElse(falseCondition());
        sql.update(ROW)
                .set(ROW.RECIPIENTS, "")
                .setNull(ROW.WORDS)
                .where(some, said, ROW.STATE.notIn(inline("waiting"), inline("sending")))
                .and(last.map(ROW.ID::le).orElse(noCondition()))
                .execute();
        return last;
    }

    void erase(Collection<UUID> subjects) {
        sql.deleteFrom(ROW).where(mine(), ROW.SUBJECT_ID.in(subjects)).execute();
    }

    Rows rows(Collection<UUID> subjects) {
        return new Rows(ROW, mine().and(ROW.SUBJECT_ID.in(subjects)));
    }

    private static Condition mine() {
        return ROW.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static Delivery row(Record row) {
        return new Delivery(
                row.get(ROW.ID),
                row.get(ROW.KIND),
                row.get(ROW.SUBJECT_ID),
                DeliveryState.of(row.get(ROW.STATE)),
                row.get(ROW.MESSAGE_ID),
                row.get(ROW.RECIPIENTS),
                row.get(ROW.DUE_AT),
                row.get(ROW.ATTEMPTS),
                Optional.ofNullable(row.get(ROW.WORDS)),
                row.get(ROW.CREATED_AT),
                Optional.ofNullable(row.get(ROW.SETTLED_AT)),
                Optional.ofNullable(row.get(ROW.LEAVES_AT)).orElse(row.get(ROW.CREATED_AT)),
                Optional.ofNullable(row.get(ROW.LANE_ID)),
                Optional.ofNullable(row.get(ROW.SLOT_AT)),
                row.get(ROW.MASS));
    }
}
