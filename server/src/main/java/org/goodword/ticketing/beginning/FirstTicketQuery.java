package org.goodword.ticketing.beginning;

import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.selectOne;

import java.util.Optional;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class FirstTicketQuery {
    /// Of the oldest tickets so many are looked at.
    private static final int FEW = 200;

    private final DSLContext sql;

    FirstTicketQuery(DSLContext sql) {
        this.sql = sql;
    }

    /// The number of the oldest ticket that a customer began, not a program.
    Optional<Long> written() {
        var oldest = sql.select(TICKET.NUMBER, TICKET.CHANNEL, TICKET.LAST_INBOUND_AT, TICKET.CREATED_AT)
                .from(TICKET)
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()))
                .orderBy(TICKET.CREATED_AT)
                .limit(FEW)
                .asTable("oldest");
        return sql.select(oldest.field(TICKET.NUMBER))
                .from(oldest)
                .where(
                        oldest.field(TICKET.CHANNEL).in("email", "chat", "form", "portal"),
                        oldest.field(TICKET.LAST_INBOUND_AT).isNotNull())
                .orderBy(oldest.field(TICKET.CREATED_AT))
                .limit(1)
                .fetchOptional(row -> row.value1());
    }

    boolean answered() {
        return sql.fetchExists(selectOne()
                .from(TICKET)
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()), TICKET.FIRST_RESPONSE_AT.isNotNull()));
    }
}
