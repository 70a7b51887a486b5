package org.goodword.mail.filing;

import static org.goodword.mail.db.Tables.KNOWN_ID;

import java.util.Collection;
import java.util.List;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Which tickets a Message-ID speaks for.
@Component
class KnownIdStore {
    private static final String MESSAGE = "message";
    private static final String REFERENCED = "referenced";

    private final DSLContext sql;

    KnownIdStore(DSLContext sql) {
        this.sql = sql;
    }

    /// @param ofMessage the id of a mail in the ticket, not merely one that its mails refer to
    record Known(String messageId, TicketId ticket, boolean ofMessage) {}

    List<Known> find(Collection<String> messageIds) {
        if (messageIds.isEmpty()) return List.of();
        return sql.select(KNOWN_ID.MESSAGE_ID, KNOWN_ID.TICKET_ID, KNOWN_ID.EVIDENCE)
                .from(KNOWN_ID)
                .where(KNOWN_ID.WORKSPACE_ID.eq(Workspaces.current()), KNOWN_ID.MESSAGE_ID.in(messageIds))
                .orderBy(KNOWN_ID.TICKET_ID.desc())
                .limit(500)
                .fetch(row -> new Known(row.value1(), row.value2(), row.value3().equals(MESSAGE)));
    }

    void message(String messageId, TicketId ticket) {
        sql.insertInto(KNOWN_ID)
                .set(KNOWN_ID.WORKSPACE_ID, Workspaces.current())
                .set(KNOWN_ID.MESSAGE_ID, messageId)
                .set(KNOWN_ID.TICKET_ID, ticket)
                .set(KNOWN_ID.EVIDENCE, MESSAGE)
                .onConflict(KNOWN_ID.WORKSPACE_ID, KNOWN_ID.MESSAGE_ID, KNOWN_ID.TICKET_ID)
                .doUpdate()
                .set(KNOWN_ID.EVIDENCE, MESSAGE)
                .execute();
    }

    /// The mails of these ids went to another ticket.
    void move(Collection<String> messageIds, TicketId from, TicketId into) {
        if (messageIds.isEmpty()) return;
        messageIds.forEach(id -> message(id, into));
        sql.deleteFrom(KNOWN_ID)
                .where(
                        KNOWN_ID.WORKSPACE_ID.eq(Workspaces.current()),
                        KNOWN_ID.MESSAGE_ID.in(messageIds),
                        KNOWN_ID.TICKET_ID.eq(from))
                .execute();
    }

    void referenced(Collection<String> messageIds, TicketId ticket) {
        if (messageIds.isEmpty()) return;
        var rows = sql.insertInto(
                KNOWN_ID, KNOWN_ID.WORKSPACE_ID, KNOWN_ID.MESSAGE_ID, KNOWN_ID.TICKET_ID, KNOWN_ID.EVIDENCE);
        for (var id : messageIds) rows = rows.values(Workspaces.current(), id, ticket, REFERENCED);
        rows.onConflictDoNothing().execute();
    }
}
