package org.goodword.ticketing.conversation;

import static org.goodword.ticketing.db.Tables.ATTACHMENT;
import static org.goodword.ticketing.db.Tables.MESSAGE;
import static org.goodword.ticketing.db.Tables.MESSAGE_ADDRESS;
import static org.goodword.ticketing.db.Tables.MESSAGE_BODY;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.files.FileId;
import org.goodword.files.Files;
import org.goodword.files.StoredFile;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Folds;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.Message.Attachment;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageAddress.Role;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.Ticket.Conversation.Last;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.listing.TicketScope;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads conversations as screens and senders need them: one statement for messages, bodies, people and attachments.
@Component
public class MessageQuery {
    private static final Field<List<MessageAddress>> ADDRESSES = multiset(
                    select(MESSAGE_ADDRESS.ROLE, MESSAGE_ADDRESS.ADDRESS, MESSAGE_ADDRESS.NAME)
                            .from(MESSAGE_ADDRESS)
                            .where(
                                    MESSAGE_ADDRESS.WORKSPACE_ID.eq(MESSAGE.WORKSPACE_ID),
                                    MESSAGE_ADDRESS.MESSAGE_ID.eq(MESSAGE.ID))
                            .orderBy(MESSAGE_ADDRESS.POSITION))
            .convertFrom(rows -> rows.map(
                    row -> new MessageAddress(Role.of(row.value1()), new EmailAddress(row.value2()), row.value3())));

    private static final Field<List<Attached>> ATTACHED = multiset(select(
                            ATTACHMENT.ID, ATTACHMENT.FILE_ID, ATTACHMENT.CONTENT_ID, ATTACHMENT.INLINE)
                    .from(ATTACHMENT)
                    .where(ATTACHMENT.WORKSPACE_ID.eq(MESSAGE.WORKSPACE_ID), ATTACHMENT.MESSAGE_ID.eq(MESSAGE.ID))
                    .orderBy(ATTACHMENT.POSITION))
            .convertFrom(rows -> rows.map(row -> new Attached(row.value1(), row.value2(), row.value3(), row.value4())));

    private final DSLContext sql;
    private final Files files;

    MessageQuery(DSLContext sql, Files files) {
        this.sql = sql;
        this.files = files;
    }

    /// In order; after the given seq.
    public List<Message> of(TicketId ticket, Optional<Integer> afterSeq, int limit) {
        return messages(
                MESSAGE.TICKET_ID.eq(ticket).and(afterSeq.map(MESSAGE.SEQ::gt).orElse(noCondition())), limit);
    }

    /// In order: the newest before a place that the customer may see.
    public List<Message> shown(TicketId ticket, Optional<Integer> before, int limit) {
        var newest = messages(
                MESSAGE.TICKET_ID
                        .eq(ticket)
                        .and(before.map(MESSAGE.SEQ::lt).orElse(noCondition()))
                        .and(isShown()),
                List.of(MESSAGE.SEQ.desc()),
                limit);
        return newest.reversed();
    }

    /// As `shown`, of what has left by now: a reply that can still be taken back was said to nobody.
    ///
    /// @param which of its messages
    public List<Message> sent(TicketId ticket, Condition which, Optional<Integer> before, Instant now, int limit) {
        var newest = messages(
                MESSAGE.TICKET_ID
                        .eq(ticket)
                        .and(before.map(MESSAGE.SEQ::lt).orElse(noCondition()))
                        .and(which)
                        .and(isShown())
                        .and(hasLeft(now)),
                List.of(MESSAGE.SEQ.desc()),
                limit);
        return newest.reversed();
    }

    public static Condition hasLeft(Instant now) {
        return MESSAGE.HELD_UNTIL.isNull().or(MESSAGE.HELD_UNTIL.le(now));
    }

    /// By ticket, and in its order.
    public List<Message> shownSince(Map<TicketId, Integer> places, int limit) {
        var news = places.entrySet().stream()
                .map(place -> MESSAGE.TICKET_ID.eq(place.getKey()).and(MESSAGE.SEQ.gt(place.getValue())))
                .toList();
        return messages(or(news).and(isShown()), List.of(MESSAGE.TICKET_ID, MESSAGE.SEQ), limit);
    }

    public static Condition isShown() {
        return MESSAGE.KIND.ne(MessageKind.NOTE.code()).and(MESSAGE.WITHDRAWN_AT.isNull());
    }

    public Optional<Message> find(MessageId id) {
        return messages(MESSAGE.ID.eq(id), 1).stream().findFirst();
    }

    /// Those of a query, by their dates.
    public List<Message> in(Select<Record1<MessageId>> which, int limit) {
        return messages(MESSAGE.ID.in(which), List.of(MESSAGE.CREATED_AT, MESSAGE.SEQ), limit);
    }

    public Optional<TicketId> ticketOf(MessageId id) {
        return sql.select(MESSAGE.TICKET_ID)
                .from(MESSAGE)
                .where(MESSAGE.WORKSPACE_ID.eq(Workspaces.current()), MESSAGE.ID.eq(id))
                .fetchOptional(MESSAGE.TICKET_ID);
    }

    /// The last message that the customer may see.
    public Optional<Shown> lastShown(TicketId ticket) {
        return sql.select(MESSAGE.PREVIEW, MESSAGE.KIND, MESSAGE.CREATED_AT)
                .from(MESSAGE)
                .where(
                        MESSAGE.WORKSPACE_ID.eq(Workspaces.current()),
                        MESSAGE.TICKET_ID.eq(ticket),
                        MESSAGE.KIND.ne(MessageKind.NOTE.code()),
                        MESSAGE.WITHDRAWN_AT.isNull())
                .orderBy(MESSAGE.SEQ.desc())
                .limit(1)
                .fetchOptional(row -> new Shown(row.value1(), new Last(MessageKind.of(row.value2()), row.value3())));
    }

    public record Shown(String preview, Last last) {}

    /// The file of an attachment, if the caller may see its ticket.
    public Optional<Attachment> attachment(UUID id, Caller caller) {
        return sql.select(ATTACHMENT.ID, ATTACHMENT.FILE_ID, ATTACHMENT.CONTENT_ID, ATTACHMENT.INLINE)
                .from(ATTACHMENT)
                .join(MESSAGE)
                .on(MESSAGE.WORKSPACE_ID.eq(ATTACHMENT.WORKSPACE_ID), MESSAGE.ID.eq(ATTACHMENT.MESSAGE_ID))
                .join(TICKET)
                .on(TICKET.WORKSPACE_ID.eq(MESSAGE.WORKSPACE_ID), TICKET.ID.eq(MESSAGE.TICKET_ID))
                .where(ATTACHMENT.WORKSPACE_ID.eq(Workspaces.current()), ATTACHMENT.ID.eq(id), TicketScope.of(caller))
                .fetchOptional(row -> new Attached(row.value1(), row.value2(), row.value3(), row.value4()))
                .flatMap(attached -> files.find(attached.file()).map(attached::with));
    }

    /// The file of an attachment, if the customer may see its message in this ticket.
    public Optional<Attachment> shownAttachment(UUID id, TicketId ticket) {
        return attachment(id, ticket, noCondition());
    }

    /// The same of what has left by now.
    public Optional<Attachment> sentAttachment(UUID id, TicketId ticket, Condition which, Instant now) {
        return attachment(id, ticket, hasLeft(now).and(which));
    }

    private Optional<Attachment> attachment(UUID id, TicketId ticket, Condition more) {
        return sql.select(ATTACHMENT.ID, ATTACHMENT.FILE_ID, ATTACHMENT.CONTENT_ID, ATTACHMENT.INLINE)
                .from(ATTACHMENT)
                .join(MESSAGE)
                .on(MESSAGE.WORKSPACE_ID.eq(ATTACHMENT.WORKSPACE_ID), MESSAGE.ID.eq(ATTACHMENT.MESSAGE_ID))
                .where(
                        ATTACHMENT.WORKSPACE_ID.eq(Workspaces.current()),
                        ATTACHMENT.ID.eq(id),
                        MESSAGE.TICKET_ID.eq(ticket))
                .and(isShown())
                .and(more)
                .fetchOptional(row -> new Attached(row.value1(), row.value2(), row.value3(), row.value4()))
                .flatMap(attached -> files.find(attached.file()).map(attached::with));
    }

    private List<Message> messages(Condition condition, int limit) {
        return messages(condition, List.of(MESSAGE.SEQ), limit);
    }

    private List<Message> messages(Condition condition, List<? extends OrderField<?>> order, int limit) {
        var rows = sql.select(MESSAGE.fields())
                .select(MESSAGE_BODY.TEXT, MESSAGE_BODY.HTML, MESSAGE_BODY.TEXT_FOLDS, MESSAGE_BODY.HTML_FOLDS)
                .select(ADDRESSES, ATTACHED)
                .from(MESSAGE)
                .join(MESSAGE_BODY)
                .on(MESSAGE_BODY.WORKSPACE_ID.eq(MESSAGE.WORKSPACE_ID), MESSAGE_BODY.MESSAGE_ID.eq(MESSAGE.ID))
                .where(MESSAGE.WORKSPACE_ID.eq(Workspaces.current()), condition)
                .orderBy(order)
                .limit(limit)
                .fetch();
        var stored = files.find(rows.stream()
                .flatMap(row -> row.get(ATTACHED).stream())
                .map(Attached::file)
                .collect(Collectors.toSet()));
        return rows.map(row -> message(row, stored));
    }

    private static Message message(Record row, Map<FileId, StoredFile> files) {
        var attachments = row.get(ATTACHED).stream()
                .flatMap(attached ->
                        Stream.ofNullable(files.get(attached.file())).map(attached::with))
                .toList();
        return new Message(
                row.get(MESSAGE.ID),
                row.get(MESSAGE.TICKET_ID),
                row.get(MESSAGE.SEQ),
                MessageKind.of(row.get(MESSAGE.KIND)),
                row.get(MESSAGE.CHANNEL),
                author(row),
                row.get(MESSAGE.AUTOMATIC),
                row.get(MESSAGE.CREATED_AT),
                row.get(MESSAGE_BODY.TEXT),
                Optional.ofNullable(row.get(MESSAGE_BODY.HTML)),
                new Folds(Folds.read(row.get(MESSAGE_BODY.TEXT_FOLDS)), Folds.read(row.get(MESSAGE_BODY.HTML_FOLDS))),
                row.get(ADDRESSES),
                attachments,
                Optional.ofNullable(row.get(MESSAGE.HELD_UNTIL)),
                Optional.ofNullable(row.get(MESSAGE.WITHDRAWN_AT)),
                row.get(MESSAGE.MASKED));
    }

    private static Actor author(Record row) {
        return switch (row.get(MESSAGE.AUTHOR_KIND)) {
            case "agent" -> new Actor.Agent(new AgentId(row.get(MESSAGE.AUTHOR_ID)));
            case "contact" -> new Actor.Contact(row.get(MESSAGE.AUTHOR_ID));
            default -> new Actor.System("goodword");
        };
    }

    private record Attached(UUID id, FileId file, @Nullable String contentId, boolean inline) {
        Attachment with(StoredFile stored) {
            return new Attachment(id, stored, Optional.ofNullable(contentId), inline);
        }
    }
}
