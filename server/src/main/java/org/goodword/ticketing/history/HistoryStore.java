package org.goodword.ticketing.history;

import static org.goodword.ticketing.db.Tables.ATTACHMENT;
import static org.goodword.ticketing.db.Tables.MESSAGE;
import static org.goodword.ticketing.db.Tables.MESSAGE_ADDRESS;
import static org.goodword.ticketing.db.Tables.MESSAGE_BODY;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.goodword.files.FileId;
import org.goodword.platform.Rows;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.Ticket.Conversation.Last;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.db.tables.records.MessageRecord;
import org.goodword.ticketing.history.Retelling.Said;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.springframework.stereotype.Component;

@Component
class HistoryStore {
    private final DSLContext sql;

    HistoryStore(DSLContext sql) {
        this.sql = sql;
    }

    /// A few rows by the index of the conversation, however long it is.
    Said said(TicketId ticket) {
        var in = in(ticket);
        var shown = one(in.and(MESSAGE.KIND.ne(MessageKind.NOTE.code())), MESSAGE.SEQ.desc());
        var first = one(in, MESSAGE.SEQ.asc());
        var last = one(in, MESSAGE.SEQ.desc());
        var isInbound = MESSAGE.KIND.eq(MessageKind.INBOUND.code());
        var asked = one(in.and(isInbound), MESSAGE.SEQ.asc());
        var answer = asked.flatMap(question -> one(
                in.and(MESSAGE.KIND.eq(MessageKind.REPLY.code())).and(MESSAGE.SEQ.gt(question.getSeq())),
                MESSAGE.SEQ.asc()));
        return new Said(
                last.map(MessageRecord::getSeq).orElse(0),
                shown.map(MessageRecord::getPreview).orElse(""),
                shown.map(message -> new Last(MessageKind.of(message.getKind()), message.getCreatedAt())),
                last.flatMap(message -> Optional.ofNullable(message.getAuthorId())),
                first.map(MessageRecord::getCreatedAt),
                last.map(MessageRecord::getCreatedAt),
                asked.flatMap(_ -> one(in.and(isInbound), MESSAGE.SEQ.desc())).map(MessageRecord::getCreatedAt),
                answer.map(MessageRecord::getCreatedAt));
    }

    private Optional<MessageRecord> one(Condition which, SortField<Integer> order) {
        return sql.selectFrom(MESSAGE).where(which).orderBy(order).limit(1).fetchOptional();
    }

    void began(TicketId ticket, Instant at) {
        sql.update(TICKET)
                .set(TICKET.CREATED_AT, at)
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()), TICKET.ID.eq(ticket))
                .execute();
    }

    /// Whether anything is said in the ticket beside these.
    boolean hasOthers(TicketId ticket, Collection<MessageId> messages) {
        return sql.fetchExists(MESSAGE, in(ticket).and(MESSAGE.ID.notIn(messages)));
    }

    /// Whether others went on in this ticket.
    boolean isGoneOnIn(TicketId ticket) {
        return sql.fetchExists(
                TICKET, TICKET.WORKSPACE_ID.eq(Workspaces.current()).and(TICKET.MERGED_INTO.eq(ticket)));
    }

    /// What is attached to these messages and to no other.
    List<FileId> files(Collection<MessageId> messages) {
        var other = ATTACHMENT.as("other");
        return sql.selectDistinct(ATTACHMENT.FILE_ID)
                .from(ATTACHMENT)
                .where(
                        ATTACHMENT.WORKSPACE_ID.eq(Workspaces.current()),
                        ATTACHMENT.MESSAGE_ID.in(messages),
                        notExists(selectOne()
                                .from(other)
                                .where(
                                        other.WORKSPACE_ID.eq(Workspaces.current()),
                                        other.FILE_ID.eq(ATTACHMENT.FILE_ID),
                                        other.MESSAGE_ID.notIn(messages))))
                .fetch(ATTACHMENT.FILE_ID);
    }

    /// Of this ticket only.
    List<MessageId> of(TicketId ticket, Collection<MessageId> messages) {
        return sql.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(in(ticket), MESSAGE.ID.in(messages))
                .fetch(MESSAGE.ID);
    }

    void delete(Collection<MessageId> messages) {
        var workspace = Workspaces.current();
        sql.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.WORKSPACE_ID.eq(workspace), ATTACHMENT.MESSAGE_ID.in(messages))
                .execute();
        sql.deleteFrom(MESSAGE_ADDRESS)
                .where(MESSAGE_ADDRESS.WORKSPACE_ID.eq(workspace), MESSAGE_ADDRESS.MESSAGE_ID.in(messages))
                .execute();
        sql.deleteFrom(MESSAGE_BODY)
                .where(MESSAGE_BODY.WORKSPACE_ID.eq(workspace), MESSAGE_BODY.MESSAGE_ID.in(messages))
                .execute();
        sql.deleteFrom(MESSAGE)
                .where(MESSAGE.WORKSPACE_ID.eq(workspace), MESSAGE.ID.in(messages))
                .execute();
    }

    /// Numbers what is left of a conversation anew. By way of negative places: each is taken at all times.
    void closeRanks(TicketId ticket) {
        sql.execute("""
                update ticketing.message m set seq = -ranks.place
                  from (select id, row_number() over (order by seq)::int as place
                          from ticketing.message where {0}) ranks
                 where m.workspace_id = {1} and m.id = ranks.id
                """, in(ticket), val(Workspaces.current(), MESSAGE.WORKSPACE_ID));
        sql.update(MESSAGE)
                .set(MESSAGE.SEQ, MESSAGE.SEQ.neg())
                .where(in(ticket))
                .execute();
    }

    void delete(Rows rows) {
        sql.deleteFrom(rows.table()).where(rows.which()).execute();
    }

    private static Condition in(TicketId ticket) {
        return MESSAGE.WORKSPACE_ID.eq(Workspaces.current()).and(MESSAGE.TICKET_ID.eq(ticket));
    }
}
