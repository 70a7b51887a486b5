package org.goodword.contacts.merging;

import static org.goodword.contacts.db.Tables.MOVED;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.contacts.spi.Reference;
import org.goodword.fields.FieldId;
import org.goodword.platform.Caller;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Query;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves rows of all modules from one to another inside the database, and writes down which.
@Component
class MoveStore {
    private final DSLContext sql;

    MoveStore(DSLContext sql) {
        this.sql = sql;
    }

    int count(Reference reference, UUID whose, Caller caller) {
        return sql.fetchCount(selectOne()
                .from(reference.column().getTable())
                .where(of(reference, whose), reference.seen().apply(caller))
                .limit(PartyMerging.MOST_COUNTED));
    }

    int countSince(Reference reference, UUID whose, Instant since, Caller caller) {
        if (reference.came().isEmpty()) return 0;
        var came = reference.came().get();
        return sql.fetchCount(selectOne()
                .from(reference.column().getTable())
                .where(of(reference, whose), reference.seen().apply(caller), came.ge(since))
                .limit(PartyMerging.MOST_COUNTED));
    }

    void move(Reference reference, UUID merger, UUID gone, UUID into) {
        if (reference.alone()) {
            lose(reference, merger, into, gone, reference.wins());
            lose(reference, merger, gone, into, noCondition());
        }
        sql.execute(
                """
                with moved as (update {0} set {1} = {2} where {3} returning *)
                insert into contacts.moved (workspace_id, merger_id, place, row_key)
                select {4}, {5}, {6}, {7} from moved
                """,
                reference.column().getTable(),
                name(reference.column().getName()),
                val(into),
                of(reference, gone),
                workspace(),
                val(merger),
                inline(reference.place()),
                key(reference));
    }

    private void lose(Reference reference, UUID merger, UUID loser, UUID keeper, Condition keeperIf) {
        var table = reference.column().getTable();
        var sameKey = reference.key().stream()
                .map(column -> condition("mine.{0} = {1}", name(column.getName()), column))
                .reduce(noCondition(), Condition::and);
        sql.execute(
                """
                with gone as (
                  delete from {0} as mine where mine.workspace_id = {1} and mine.{2} = {3} and exists ({4}) returning *
                )
                insert into contacts.moved (workspace_id, merger_id, place, row_key, lost)
                select {1}, {5}, {6}, '{}'::jsonb, to_jsonb(gone) from gone
                """,
                table,
                workspace(),
                name(reference.column().getName()),
                val(loser),
                selectOne().from(table).where(of(reference, keeper), sameKey, keeperIf),
                val(merger),
                inline(reference.place()));
    }

    /// Those that are where the merge has put them.
    int layBack(Reference reference, UUID merger, UUID gone, UUID into) {
        var sameKey = reference.key().stream()
                .map(column -> condition("to_jsonb({0}) = moved.row_key -> {1}", column, inline(column.getName())))
                .reduce(noCondition(), Condition::and);
        return query("""
                        update {0} set {1} = {2} from contacts.moved moved
                         where moved.workspace_id = {3} and moved.merger_id = {4} and moved.place = {5}
                           and moved.lost is null and {6} and {7}
                        """, reference, val(gone), val(merger), of(reference, into), sameKey)
                .execute();
    }

    private Query query(
            String statement, Reference reference, Field<UUID> to, Field<UUID> merger, Condition of, Condition same) {
        return sql.query(
                statement,
                reference.column().getTable(),
                name(reference.column().getName()),
                to,
                workspace(),
                merger,
                inline(reference.place()),
                of,
                same);
    }

    /// Rows that had no place beside the survivor's. Alone, for what they hung on may have gone.
    @Transactional(propagation = Propagation.NESTED)
    public int layBackLost(Reference reference, UUID merger) {
        return sql.execute(
                """
                insert into {0} select (jsonb_populate_record(null::{0}, lost)).* from contacts.moved where {1}
                on conflict do nothing
                """, reference.column().getTable(), moved(reference, merger).and(MOVED.LOST.isNotNull()));
    }

    /// Of the rows that stand for values of fields: whose, by field.
    Map<FieldId, List<UUID>> named(UUID merger, Reference reference) {
        var fieldId = field("({0} ->> 'field_id')::uuid", UUID.class, MOVED.ROW_KEY);
        var subject = field("({0} ->> 'subject_id')::uuid", UUID.class, MOVED.ROW_KEY);
        return sql.select(fieldId, subject)
                .from(MOVED)
                .where(moved(reference, merger), MOVED.LOST.isNull())
                .orderBy(fieldId, subject)
                .fetchGroups(row -> new FieldId(row.value1()), row -> row.value2());
    }

    int moved(UUID merger, Reference reference) {
        return sql.fetchCount(MOVED, moved(reference, merger));
    }

    void forget(UUID merger) {
        sql.deleteFrom(MOVED)
                .where(MOVED.WORKSPACE_ID.eq(Workspaces.current()), MOVED.MERGER_ID.eq(merger))
                .execute();
    }

    private static Condition moved(Reference reference, UUID merger) {
        return MOVED.WORKSPACE_ID
                .eq(Workspaces.current())
                .and(MOVED.MERGER_ID.eq(merger))
                .and(MOVED.PLACE.eq(reference.place()));
    }

    private static Condition of(Reference reference, UUID whose) {
        var workspace = reference.column().getTable().field("workspace_id");
        return condition("{0} = {1} and {2} = {3}", workspace, workspace(), reference.column(), val(whose));
    }

    private static Field<?> key(Reference reference) {
        var parts = reference.key().stream().map(MoveStore::part).collect(Collectors.joining(", "));
        return field("jsonb_build_object(" + parts + ")");
    }

    private static String part(TableField<?, ?> column) {
        Name name = name(column.getName());
        return "'%s', moved.%s".formatted(name.last(), name);
    }

    private static Field<Integer> workspace() {
        return val(Workspaces.current().value());
    }
}
