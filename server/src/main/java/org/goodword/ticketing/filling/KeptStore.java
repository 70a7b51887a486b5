package org.goodword.ticketing.filling;

import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.fields.Values;
import org.goodword.fields.spi.Keeper.Kept;
import org.goodword.platform.Caller;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.listing.TicketScope;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

@Component
class KeptStore {
    private final DSLContext sql;

    KeptStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Kept> lockAfter(Optional<UUID> last, int limit) {
        return sql.select(TICKET.ID, TICKET.FIELDS)
                .from(TICKET)
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()))
                .and(last.map(id -> TICKET.ID.gt(new TicketId(id))).orElse(noCondition()))
                .orderBy(TICKET.ID)
                .limit(limit)
                .forNoKeyUpdate()
                .fetch(row ->
                        new Kept(row.value1().value(), Values.parse(row.value2().data())));
    }

    /// The rows are chosen by an index; only then is it looked into them.
    int lacking(String field, Caller caller, int lookedAt, int most) {
        var open = select(TICKET.FIELDS.as("fields"))
                .from(TICKET)
                .where(
                        TICKET.WORKSPACE_ID.eq(Workspaces.current()),
                        TICKET.CATEGORY.in(inline("new"), inline("open"), inline("pending"), inline("on-hold")),
                        TicketScope.of(caller))
                .orderBy(TICKET.UPDATED_AT.desc(), TICKET.ID.desc())
                .limit(lookedAt)
                .asTable("open");
        return sql.fetchCount(selectOne()
                .from(open)
                .where(condition("not jsonb_exists({0}, {1})", open.field("fields"), val(field)))
                .limit(most));
    }

    void rename(Collection<UUID> subjects, String key, UUID from, UUID to) {
        sql.update(TICKET)
                .set(TICKET.FIELDS, renamed(TICKET.FIELDS, key, to))
                .where(
                        TICKET.WORKSPACE_ID.eq(Workspaces.current()),
                        TICKET.ID.in(subjects.stream().map(TicketId::new).toList()),
                        condition("{0} ->> {1} = {2}", TICKET.FIELDS, val(key), val(from.toString())))
                .execute();
    }

    private static Field<JSONB> renamed(Field<JSONB> fields, String key, UUID to) {
        return field(
                "jsonb_set({0}, array[{1}], to_jsonb({2}::text))", JSONB.class, fields, val(key), val(to.toString()));
    }

    boolean exists(UUID id) {
        return sql.fetchExists(TICKET, TICKET.WORKSPACE_ID.eq(Workspaces.current()), TICKET.ID.eq(new TicketId(id)));
    }

    Optional<UUID> find(long number) {
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()), TICKET.NUMBER.eq(number))
                .fetchOptional(row -> row.value1().value());
    }
}
