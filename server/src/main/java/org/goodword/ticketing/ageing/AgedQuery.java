package org.goodword.ticketing.ageing;

import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.ageing.Selecting.Selection;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Tickets by the time they are kept for: of the whole workspace, whoever may see them.
@Component
public class AgedQuery {
    private final DSLContext sql;

    AgedQuery(DSLContext sql) {
        this.sql = sql;
    }

    public record At(TicketId id, Instant since) {}

    public int count(Condition which, int most) {
        return sql.fetchCount(selectOne().from(TICKET).where(mine(), which).limit(most));
    }

    /// The first or the last time that one of them began.
    public Optional<Instant> end(Selection selection, boolean first) {
        var since = selection.since();
        return sql.select(since)
                .from(TICKET)
                .where(mine(), selection.due(), since.isNotNull())
                .orderBy(first ? since.asc() : since.desc())
                .limit(1)
                .fetchOptional(since);
    }

    public List<At> next(Selection selection, Optional<At> after, int limit) {
        var since = selection.since();
        return sql.select(TICKET.ID, since)
                .from(TICKET)
                .where(mine(), selection.due(), since.isNotNull())
                .and(after.map(at -> (Condition) row(since, TICKET.ID).gt(at.since(), at.id()))
                        .orElse(noCondition()))
                .orderBy(since, TICKET.ID)
                .limit(limit)
                .fetch(found -> new At(found.value1(), found.value2()));
    }

    public boolean means(Selection selection, TicketId ticket) {
        return sql.fetchExists(selectOne().from(TICKET).where(mine(), TICKET.ID.eq(ticket), selection.due()));
    }

    private static Condition mine() {
        return TICKET.WORKSPACE_ID.eq(Workspaces.current());
    }
}
