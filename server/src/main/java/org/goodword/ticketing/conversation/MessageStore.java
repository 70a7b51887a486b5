package org.goodword.ticketing.conversation;

import static org.goodword.ticketing.db.Tables.ATTACHMENT;
import static org.goodword.ticketing.db.Tables.MESSAGE;
import static org.goodword.ticketing.db.Tables.MESSAGE_ADDRESS;
import static org.goodword.ticketing.db.Tables.MESSAGE_BODY;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodword.files.FileId;
import org.goodword.platform.Actor;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Folds;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.Message.Attachment;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.html.SafeHtml;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Writes messages.
@Component
class MessageStore {
    private final DSLContext sql;

    MessageStore(DSLContext sql) {
        this.sql = sql;
    }

    /// The message and its body in one round trip.
    void insert(Message message, Optional<SafeHtml> html, String preview, String hash) {
        sql.with(name("said").as(row(message, preview, hash)))
                .insertInto(MESSAGE_BODY)
                .set(MESSAGE_BODY.WORKSPACE_ID, Workspaces.current())
                .set(MESSAGE_BODY.MESSAGE_ID, message.id())
                .set(MESSAGE_BODY.TEXT, message.text())
                .set(MESSAGE_BODY.HTML, html.map(SafeHtml::value).orElse(null))
                .set(MESSAGE_BODY.TEXT_FOLDS, Folds.stored(message.folds().ofText()))
                .set(MESSAGE_BODY.HTML_FOLDS, Folds.stored(message.folds().ofHtml()))
                .set(
                        MESSAGE_BODY.SANITIZER_VERSION,
                        html.map(SafeHtml::sanitizerVersion).orElse(0))
                .execute();
        insertAddresses(message.id(), message.addresses());
        insertAttachments(message.id(), message.attachments());
    }

    private static ResultQuery<?> row(Message message, String preview, String hash) {
        return DSL.insertInto(MESSAGE)
                .set(MESSAGE.WORKSPACE_ID, Workspaces.current())
                .set(MESSAGE.ID, message.id())
                .set(MESSAGE.TICKET_ID, message.ticket())
                .set(MESSAGE.SEQ, message.seq())
                .set(MESSAGE.KIND, message.kind().code())
                .set(MESSAGE.CHANNEL, message.channel())
                .set(MESSAGE.AUTHOR_KIND, authorKind(message.author()))
                .set(MESSAGE.AUTHOR_ID, message.author().uuid().orElse(null))
                .set(MESSAGE.AUTOMATIC, message.automatic())
                .set(MESSAGE.PREVIEW, preview)
                .set(MESSAGE.CONTENT_HASH, hash)
                .set(MESSAGE.CREATED_AT, message.createdAt())
                .set(MESSAGE.MASKED, message.masked())
                .set(MESSAGE.HELD_UNTIL, message.heldUntil().orElse(null))
                .returning(MESSAGE.ID);
    }

    private void insertAddresses(MessageId id, List<MessageAddress> addresses) {
        if (addresses.isEmpty()) return;
        var insert = sql.insertInto(
                MESSAGE_ADDRESS,
                MESSAGE_ADDRESS.WORKSPACE_ID,
                MESSAGE_ADDRESS.MESSAGE_ID,
                MESSAGE_ADDRESS.ROLE,
                MESSAGE_ADDRESS.POSITION,
                MESSAGE_ADDRESS.ADDRESS,
                MESSAGE_ADDRESS.NAME);
        for (int position = 0; position < addresses.size(); position++) {
            var address = addresses.get(position);
            insert = insert.values(
                    Workspaces.current(),
                    id,
                    address.role().code(),
                    position,
                    address.address().value(),
                    address.name());
        }
        insert.execute();
    }

    private void insertAttachments(MessageId id, List<Attachment> attachments) {
        for (int position = 0; position < attachments.size(); position++) {
            var attachment = attachments.get(position);
            sql.insertInto(ATTACHMENT)
                    .set(ATTACHMENT.WORKSPACE_ID, Workspaces.current())
                    .set(ATTACHMENT.ID, attachment.id())
                    .set(ATTACHMENT.MESSAGE_ID, id)
                    .set(ATTACHMENT.FILE_ID, attachment.file().id())
                    .set(ATTACHMENT.POSITION, position)
                    .set(ATTACHMENT.CONTENT_ID, attachment.contentId().orElse(null))
                    .set(ATTACHMENT.INLINE, attachment.inline())
                    .execute();
        }
    }

    void withdraw(MessageId id, Instant at) {
        sql.update(MESSAGE)
                .set(MESSAGE.WITHDRAWN_AT, at)
                .where(MESSAGE.WORKSPACE_ID.eq(Workspaces.current()), MESSAGE.ID.eq(id))
                .execute();
    }

    /// The place of the last message until a time; 0 when there is none.
    int lastUntil(TicketId ticket, Instant at) {
        return sql.select(MESSAGE.SEQ)
                .from(MESSAGE)
                .where(
                        MESSAGE.WORKSPACE_ID.eq(Workspaces.current()),
                        MESSAGE.TICKET_ID.eq(ticket),
                        MESSAGE.CREATED_AT.le(at))
                .orderBy(MESSAGE.SEQ.desc())
                .limit(1)
                .fetchOptional(MESSAGE.SEQ)
                .orElse(0);
    }

    /// Moves what was said from this place on one further. By way of negative places: each is taken at all times.
    void makeRoom(TicketId ticket, int place) {
        var mine = MESSAGE.WORKSPACE_ID.eq(Workspaces.current()).and(MESSAGE.TICKET_ID.eq(ticket));
        var moved = sql.update(MESSAGE)
                .set(MESSAGE.SEQ, MESSAGE.SEQ.neg().minus(1))
                .where(mine, MESSAGE.SEQ.ge(place))
                .execute();
        if (moved > 0)
            sql.update(MESSAGE)
                    .set(MESSAGE.SEQ, MESSAGE.SEQ.neg())
                    .where(mine, MESSAGE.SEQ.lt(0))
                    .execute();
    }

    Optional<Known> known(MessageId id) {
        return sql.select(MESSAGE.TICKET_ID, MESSAGE.CONTENT_HASH)
                .from(MESSAGE)
                .where(MESSAGE.WORKSPACE_ID.eq(Workspaces.current()), MESSAGE.ID.eq(id))
                .fetchOptional(row -> new Known(row.value1(), row.value2()));
    }

    /// A file belongs to the ticket it came with: it may be sent on from there, and from nowhere else.
    boolean isAttachedElsewhere(FileId file, TicketId ticket) {
        return sql.fetchExists(selectOne()
                .from(ATTACHMENT)
                .join(MESSAGE)
                .on(MESSAGE.WORKSPACE_ID.eq(ATTACHMENT.WORKSPACE_ID), MESSAGE.ID.eq(ATTACHMENT.MESSAGE_ID))
                .where(
                        ATTACHMENT.WORKSPACE_ID.eq(Workspaces.current()),
                        ATTACHMENT.FILE_ID.eq(file),
                        MESSAGE.TICKET_ID.ne(ticket)));
    }

    record Known(TicketId ticket, String hash) {}

    private static String authorKind(Actor author) {
        return switch (author) {
            case Actor.Agent _ -> "agent";
            case Actor.Contact _ -> "contact";
            case Actor.System _ -> "system";
        };
    }
}
