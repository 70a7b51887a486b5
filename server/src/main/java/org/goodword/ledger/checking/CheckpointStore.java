package org.goodword.ledger.checking;

import static org.goodword.ledger.db.Tables.CHECKPOINT;
import static org.goodword.ledger.db.Tables.DETAIL;
import static org.goodword.ledger.db.Tables.ENTRY;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Optional;
import org.goodword.ledger.Position;
import org.goodword.ledger.checking.Checkpoints.Checkpoint;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class CheckpointStore {
    /// An entry as one text, the same wherever and whenever it is read.
    private static final Field<String> LINE = field("""
            jsonb_build_array(entry.epoch, entry.xid, entry.id, extract(epoch from entry.at), entry.actor_kind,
              entry.actor_id, entry.actor_name, entry.event, entry.subject_kind, entry.subject_id, entry.cause,
              entry.request_id, entry.facts, encode(detail.digest, 'hex'))::text""", String.class);

    private static final Condition DETAIL_CHANGED =
            condition("detail.digest is distinct from sha256(detail.salt || convert_to(detail.value::text, 'UTF8'))");

    private final DSLContext sql;

    CheckpointStore(DSLContext sql) {
        this.sql = sql;
    }

    record Line(Position at, String text) {}

    /// The next entries that no transaction can precede any more, in order.
    ///
    /// @param horizon the first transaction of this epoch that is not settled
    List<Line> settled(Position after, int epoch, long horizon, int limit) {
        return lines(after, ENTRY.EPOCH.lt(epoch).or(ENTRY.XID.lt(horizon)), limit);
    }

    /// One more than fit between them, when there are too many.
    List<Line> between(Position after, Position last, int limit) {
        return lines(after, row(ENTRY.EPOCH, ENTRY.XID, ENTRY.ID).le(last.epoch(), last.xid(), last.id()), limit);
    }

    private List<Line> lines(Position after, Condition until, int limit) {
        return sql.select(ENTRY.EPOCH, ENTRY.XID, ENTRY.ID, LINE)
                .from(ENTRY)
                .leftJoin(DETAIL)
                .on(DETAIL.WORKSPACE_ID.eq(ENTRY.WORKSPACE_ID), DETAIL.ENTRY_ID.eq(ENTRY.ID))
                .where(ENTRY.WORKSPACE_ID.eq(Workspaces.current()), isAfter(after), until)
                .orderBy(ENTRY.EPOCH, ENTRY.XID, ENTRY.ID)
                .limit(limit)
                .fetch(found -> new Line(new Position(found.value1(), found.value2(), found.value3()), found.value4()));
    }

    /// Of the entries after one and up to another.
    Details details(Position after, Position last) {
        var filled = count().filterWhere(DETAIL.VALUE.isNotNull().and(DETAIL_CHANGED));
        var blank = count().filterWhere(DETAIL.VALUE.isNull());
        return sql.select(filled, blank)
                .from(ENTRY)
                .join(DETAIL)
                .on(DETAIL.WORKSPACE_ID.eq(ENTRY.WORKSPACE_ID), DETAIL.ENTRY_ID.eq(ENTRY.ID))
                .where(
                        ENTRY.WORKSPACE_ID.eq(Workspaces.current()),
                        isAfter(after),
                        row(ENTRY.EPOCH, ENTRY.XID, ENTRY.ID).le(last.epoch(), last.xid(), last.id()))
                .fetchSingle(found -> new Details(found.value1(), found.value2()));
    }

    record Details(int changed, int blanked) {}

    private static Condition isAfter(Position after) {
        return after.equals(Position.START)
                ? noCondition()
                : row(ENTRY.EPOCH, ENTRY.XID, ENTRY.ID).gt(after.epoch(), after.xid(), after.id());
    }

    Optional<Checkpoint> last() {
        return sql.selectFrom(CHECKPOINT)
                .where(CHECKPOINT.WORKSPACE_ID.eq(Workspaces.current()))
                .orderBy(CHECKPOINT.NUMBER.desc())
                .limit(1)
                .fetchOptional(CheckpointStore::checkpoint);
    }

    List<Checkpoint> after(long number, int limit) {
        return sql.selectFrom(CHECKPOINT)
                .where(CHECKPOINT.WORKSPACE_ID.eq(Workspaces.current()), CHECKPOINT.NUMBER.gt(number))
                .orderBy(CHECKPOINT.NUMBER)
                .limit(limit)
                .fetch(CheckpointStore::checkpoint);
    }

    void insert(Checkpoint checkpoint) {
        sql.insertInto(CHECKPOINT)
                .set(CHECKPOINT.WORKSPACE_ID, Workspaces.current())
                .set(CHECKPOINT.NUMBER, checkpoint.number())
                .set(CHECKPOINT.EPOCH, checkpoint.last().epoch())
                .set(CHECKPOINT.XID, checkpoint.last().xid())
                .set(CHECKPOINT.ID, checkpoint.last().id())
                .set(CHECKPOINT.ENTRIES, checkpoint.entries())
                .set(CHECKPOINT.MADE_AT, checkpoint.at())
                .set(CHECKPOINT.HASH, checkpoint.hash())
                .set(CHECKPOINT.MAC, checkpoint.mac())
                .execute();
    }

    private static Checkpoint checkpoint(Record found) {
        return new Checkpoint(
                found.get(CHECKPOINT.NUMBER),
                new Position(found.get(CHECKPOINT.EPOCH), found.get(CHECKPOINT.XID), found.get(CHECKPOINT.ID)),
                found.get(CHECKPOINT.ENTRIES),
                found.get(CHECKPOINT.MADE_AT),
                found.get(CHECKPOINT.HASH),
                found.get(CHECKPOINT.MAC));
    }
}
