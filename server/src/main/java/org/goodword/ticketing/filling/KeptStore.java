package org.goodword.ticketing.filling;

import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

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
