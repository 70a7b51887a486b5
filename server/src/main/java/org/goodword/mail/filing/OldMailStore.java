package org.goodword.mail.filing;

import static org.goodword.mail.db.Tables.INBOUND;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goodword.files.FileId;
import org.goodword.mail.MailHistory.Old;
import org.goodword.mail.MailHistory.Print;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class OldMailStore {
    private static final String TICKETED = "ticketed";

    private final DSLContext sql;

    OldMailStore(DSLContext sql) {
        this.sql = sql;
    }

    boolean knows(Print print) {
        return sql.fetchExists(
                INBOUND,
                INBOUND.WORKSPACE_ID
                        .eq(Workspaces.current())
                        .and(INBOUND.MESSAGE_ID.eq(print.messageId()))
                        .and(INBOUND.CONTENT_HASH.eq(print.contentHash()))
                        .and(INBOUND.STATE.eq(inline(TICKETED))));
    }

    void insert(Old mail, FileId raw, TicketId ticket, Instant now) {
        sql.insertInto(INBOUND)
                .set(INBOUND.WORKSPACE_ID, Workspaces.current())
                .set(INBOUND.ID, mail.id())
                .set(INBOUND.ACCOUNT_ID, InboundStore.ALL_ACCOUNTS)
                .set(INBOUND.FILE_ID, raw)
                .set(INBOUND.ENVELOPE_FROM, mail.from())
                .set(INBOUND.ENVELOPE_TO, String.join(" ", mail.to()))
                .set(INBOUND.PEER, "import")
                .set(INBOUND.RECEIVED_AT, mail.at())
                .set(INBOUND.STATE, TICKETED)
                .set(INBOUND.MESSAGE_ID, mail.print().messageId())
                .set(INBOUND.CONTENT_HASH, mail.print().contentHash())
                .set(INBOUND.TICKET_ID, ticket)
                .set(INBOUND.SAID_ID, new MessageId(mail.id()))
                .set(INBOUND.SETTLED_AT, now)
                .execute();
    }

    /// @return their raw mails
    List<FileId> delete(Collection<UUID> ids) {
        return sql
                .deleteFrom(INBOUND)
                .where(
                        INBOUND.WORKSPACE_ID.eq(Workspaces.current()),
                        INBOUND.ID.in(ids),
                        INBOUND.ACCOUNT_ID.eq(InboundStore.ALL_ACCOUNTS))
                .returning(INBOUND.FILE_ID)
                .fetch(INBOUND.FILE_ID)
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
