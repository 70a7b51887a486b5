package org.goodword.ticketing.filling;

import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.fields.Values;
import org.goodword.fields.spi.Keeper.Kept;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
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
