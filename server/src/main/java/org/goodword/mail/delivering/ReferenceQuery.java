package org.goodword.mail.delivering;

import static org.goodword.mail.db.Tables.INBOUND;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The Message-IDs of the customer's mails in a ticket.
@Component
class ReferenceQuery {
    private static final int MOST = 50;

    private final DSLContext sql;

    ReferenceQuery(DSLContext sql) {
        this.sql = sql;
    }

    /// The newest ones, oldest first.
    List<Received> of(TicketId ticket) {
        return sql.select(INBOUND.RECEIVED_AT, INBOUND.MESSAGE_ID)
                .from(INBOUND)
                .where(
                        INBOUND.WORKSPACE_ID.eq(Workspaces.current()),
                        INBOUND.TICKET_ID.eq(ticket),
                        INBOUND.ASIDE.isFalse(),
                        INBOUND.MESSAGE_ID.ne(""))
                .orderBy(INBOUND.RECEIVED_AT.desc())
                .limit(MOST)
                .fetch(row -> new Received(row.value1(), row.value2()))
                .reversed();
    }

    /// Of the mails that these messages were.
    Map<MessageId, String> of(TicketId ticket, Collection<MessageId> messages) {
        return sql.select(INBOUND.SAID_ID, INBOUND.MESSAGE_ID)
                .from(INBOUND)
                .where(
                        INBOUND.WORKSPACE_ID.eq(Workspaces.current()),
                        INBOUND.TICKET_ID.eq(ticket),
                        INBOUND.SAID_ID.in(messages),
                        INBOUND.MESSAGE_ID.ne(""))
                .fetchMap(INBOUND.SAID_ID, INBOUND.MESSAGE_ID);
    }

    record Received(Instant at, String messageId) {}
}
