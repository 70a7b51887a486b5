package org.goodword.ledger.sealing;

import static org.goodword.ledger.db.Tables.DETAIL;
import static org.goodword.ledger.db.Tables.ENTRY;
import static org.goodword.ledger.db.Tables.SEAL;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodword.ledger.Position;
import org.goodword.ledger.sealing.Seals.Sealed;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class SealStore {
    /// An entry as one text, the same wherever and whenever it is read.
    private static final Field<String> LINE = field("""
            jsonb_build_array(entry.epoch, entry.xid, entry.id, extract(epoch from entry.at), entry.actor_kind,
              entry.actor_id, entry.actor_name, entry.event, entry.subject_kind, entry.subject_id, entry.cause,
              entry.request_id, entry.facts, encode(detail.digest, 'hex'))::text""", String.class);

    private static final Condition DETAIL_CHANGED = org.jooq.impl.DSL.condition(
            "detail.digest is distinct from sha256(detail.salt || convert_to(detail.value::text, 'UTF8'))");

    private final DSLContext sql;

    SealStore(DSLContext sql) {
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

    Optional<Sealed> last() {
        return sql.selectFrom(SEAL)
                .where(SEAL.WORKSPACE_ID.eq(Workspaces.current()))
                .orderBy(SEAL.NUMBER.desc())
                .limit(1)
                .fetchOptional(SealStore::sealed);
    }

    List<Sealed> after(long number, int limit) {
        return sql.selectFrom(SEAL)
                .where(SEAL.WORKSPACE_ID.eq(Workspaces.current()), SEAL.NUMBER.gt(number))
                .orderBy(SEAL.NUMBER)
                .limit(limit)
                .fetch(SealStore::sealed);
    }

    void insert(Sealed seal) {
        sql.insertInto(SEAL)
                .set(SEAL.WORKSPACE_ID, Workspaces.current())
                .set(SEAL.NUMBER, seal.number())
                .set(SEAL.EPOCH, seal.last().epoch())
                .set(SEAL.XID, seal.last().xid())
                .set(SEAL.ID, seal.last().id())
                .set(SEAL.ENTRIES, seal.entries())
                .set(SEAL.SEALED_AT, seal.at())
                .set(SEAL.HASH, seal.hash())
                .set(SEAL.MAC, seal.mac())
                .execute();
    }

    /// Blanks the details of entries of a stretch of time.
    ///
    /// @return how many, at most `limit`
    int blank(Instant from, Instant to, int limit) {
        return sql.update(DETAIL)
                .setNull(DETAIL.VALUE)
                .setNull(DETAIL.SALT)
                .where(
                        DETAIL.WORKSPACE_ID.eq(Workspaces.current()),
                        DETAIL.ENTRY_ID.in(select(ENTRY.ID)
                                .from(ENTRY)
                                .join(DETAIL)
                                .on(DETAIL.WORKSPACE_ID.eq(ENTRY.WORKSPACE_ID), DETAIL.ENTRY_ID.eq(ENTRY.ID))
                                .where(
                                        ENTRY.WORKSPACE_ID.eq(Workspaces.current()),
                                        ENTRY.AT.ge(from),
                                        ENTRY.AT.lt(to),
                                        DETAIL.VALUE.isNotNull())
                                .orderBy(ENTRY.AT)
                                .limit(limit)))
                .execute();
    }

    private static Sealed sealed(Record found) {
        return new Sealed(
                found.get(SEAL.NUMBER),
                new Position(found.get(SEAL.EPOCH), found.get(SEAL.XID), found.get(SEAL.ID)),
                found.get(SEAL.ENTRIES),
                found.get(SEAL.SEALED_AT),
                found.get(SEAL.HASH),
                found.get(SEAL.MAC));
    }
}
