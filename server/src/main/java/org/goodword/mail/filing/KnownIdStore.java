package org.goodword.mail.filing;

import static org.goodword.mail.db.Tables.KNOWN_ID;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Which tickets a Message-ID speaks for.
@Component
class KnownIdStore {
    private final DSLContext sql;

    KnownIdStore(DSLContext sql) {
        this.sql = sql;
    }

    /// What an id is to a ticket.
    enum Kind {
        /// Of a mail that a person put there.
        MOVED,
        /// Of a mail in it.
        MESSAGE,
        /// One that its mails refer to.
        REFERENCED,
        /// Of a conversation: see [Conversations].
        CONVERSATION,
        /// Of a mail to a third party, whose answer is none to the ticket.
        ASIDE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    record Known(String messageId, TicketId ticket, Kind kind) {}

    List<Known> find(Collection<String> messageIds) {
        if (messageIds.isEmpty()) return List.of();
        return sql.select(KNOWN_ID.MESSAGE_ID, KNOWN_ID.TICKET_ID, KNOWN_ID.EVIDENCE)
                .from(KNOWN_ID)
                .where(
                        KNOWN_ID.WORKSPACE_ID.eq(Workspaces.current()),
                        KNOWN_ID.MESSAGE_ID.in(messageIds),
                        KNOWN_ID.EVIDENCE.ne(Kind.ASIDE.code()))
                .orderBy(KNOWN_ID.TICKET_ID.desc())
                .limit(500)
                .fetch(row -> new Known(row.value1(), row.value2(), Kind.of(row.value3())));
    }

    void message(String messageId, TicketId ticket) {
        put(messageId, ticket, Kind.MESSAGE);
    }

    void conversation(String key, TicketId ticket) {
        put(key, ticket, Kind.CONVERSATION);
    }

    private void put(String messageId, TicketId ticket, Kind kind) {
        sql.insertInto(KNOWN_ID)
                .set(KNOWN_ID.WORKSPACE_ID, Workspaces.current())
                .set(KNOWN_ID.MESSAGE_ID, messageId)
                .set(KNOWN_ID.TICKET_ID, ticket)
                .set(KNOWN_ID.EVIDENCE, kind.code())
                .onConflict(KNOWN_ID.WORKSPACE_ID, KNOWN_ID.MESSAGE_ID, KNOWN_ID.TICKET_ID)
                .doUpdate()
                .set(KNOWN_ID.EVIDENCE, kind.code())
                .execute();
    }

    /// Of a mail of ours, as its relay calls it.
    void sent(String messageId, TicketId ticket, MessageId said) {
        sent(messageId, ticket, said, Kind.MESSAGE);
    }

    /// Of a mail of ours to a third party.
    void sentAside(String messageId, TicketId ticket, MessageId said) {
        sent(messageId, ticket, said, Kind.ASIDE);
    }

    /// Our mails to third parties that relays call so.
    List<MessageId> aside(Collection<String> messageIds) {
        if (messageIds.isEmpty()) return List.of();
        return sql.select(KNOWN_ID.SAID_ID)
                .from(KNOWN_ID)
                .where(
                        KNOWN_ID.WORKSPACE_ID.eq(Workspaces.current()),
                        KNOWN_ID.MESSAGE_ID.in(messageIds),
                        KNOWN_ID.EVIDENCE.eq(Kind.ASIDE.code()))
                .limit(100)
                .fetch(KNOWN_ID.SAID_ID);
    }

    private void sent(String messageId, TicketId ticket, MessageId said, Kind kind) {
        put(messageId, ticket, kind);
        sql.update(KNOWN_ID)
                .set(KNOWN_ID.SAID_ID, said)
                .where(
                        KNOWN_ID.WORKSPACE_ID.eq(Workspaces.current()),
                        KNOWN_ID.MESSAGE_ID.eq(messageId),
                        KNOWN_ID.TICKET_ID.eq(ticket))
                .execute();
    }

    /// By which relays call these messages of ours.
    List<String> sent(Collection<MessageId> messages, TicketId ticket) {
        return sql.select(KNOWN_ID.MESSAGE_ID)
                .from(KNOWN_ID)
                .where(
                        KNOWN_ID.WORKSPACE_ID.eq(Workspaces.current()),
                        KNOWN_ID.SAID_ID.in(messages),
                        KNOWN_ID.TICKET_ID.eq(ticket))
                .fetch(KNOWN_ID.MESSAGE_ID);
    }

    /// A person put the mails of these ids into another ticket.
    void move(Collection<String> messageIds, TicketId from, TicketId into) {
        if (messageIds.isEmpty()) return;
        sql.insertInto(
                        KNOWN_ID,
                        KNOWN_ID.WORKSPACE_ID,
                        KNOWN_ID.MESSAGE_ID,
                        KNOWN_ID.TICKET_ID,
                        KNOWN_ID.EVIDENCE,
                        KNOWN_ID.SAID_ID)
                .select(sql.select(
                                KNOWN_ID.WORKSPACE_ID,
                                KNOWN_ID.MESSAGE_ID,
                                val(into, KNOWN_ID.TICKET_ID),
                                val(Kind.MOVED.code()),
                                KNOWN_ID.SAID_ID)
                        .from(KNOWN_ID)
                        .where(
                                KNOWN_ID.WORKSPACE_ID.eq(Workspaces.current()),
                                KNOWN_ID.MESSAGE_ID.in(messageIds),
                                KNOWN_ID.TICKET_ID.eq(from)))
                .onConflict(KNOWN_ID.WORKSPACE_ID, KNOWN_ID.MESSAGE_ID, KNOWN_ID.TICKET_ID)
                .doUpdate()
                .set(KNOWN_ID.EVIDENCE, excluded(KNOWN_ID.EVIDENCE))
                .set(KNOWN_ID.SAID_ID, excluded(KNOWN_ID.SAID_ID))
                .execute();
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
        for (var id : messageIds) rows = rows.values(Workspaces.current(), id, ticket, Kind.REFERENCED.code());
        rows.onConflictDoNothing().execute();
    }
}
