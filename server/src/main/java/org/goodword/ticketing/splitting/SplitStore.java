package org.goodword.ticketing.splitting;

import static org.goodword.ticketing.db.Tables.DRAFT;
import static org.goodword.ticketing.db.Tables.MENTION;
import static org.goodword.ticketing.db.Tables.MESSAGE;
import static org.goodword.ticketing.db.Tables.MESSAGE_ADDRESS;
import static org.goodword.ticketing.db.Tables.SPLIT;
import static org.goodword.ticketing.db.Tables.SPLIT_MESSAGE;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodword.platform.Rows;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.Side;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.splitting.Said.Author;
import org.goodword.ticketing.splitting.Said.Head;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Moves messages. None is written anew: what points to one still does.
@Component
class SplitStore {
    private final DSLContext sql;

    SplitStore(DSLContext sql) {
        this.sql = sql;
    }

    Said said(TicketId ticket) {
        return new Said(sql.select(
                        MESSAGE.ID,
                        MESSAGE.SEQ,
                        MESSAGE.KIND,
                        MESSAGE.CHANNEL,
                        MESSAGE.AUTHOR_KIND,
                        MESSAGE.AUTHOR_ID,
                        MESSAGE.PREVIEW,
                        MESSAGE.CREATED_AT,
                        MESSAGE.HELD_UNTIL,
                        MESSAGE.WITHDRAWN_AT)
                .from(MESSAGE)
                .where(in(ticket))
                .orderBy(MESSAGE.SEQ)
                .fetch(row -> new Head(
                        row.get(MESSAGE.ID),
                        row.get(MESSAGE.SEQ),
                        MessageKind.of(row.get(MESSAGE.KIND)),
                        row.get(MESSAGE.CHANNEL).equals(Side.CHANNEL),
                        Optional.ofNullable(row.get(MESSAGE.AUTHOR_ID))
                                .map(id -> new Author(row.get(MESSAGE.AUTHOR_KIND), id)),
                        row.get(MESSAGE.PREVIEW),
                        row.get(MESSAGE.CREATED_AT),
                        Optional.ofNullable(row.get(MESSAGE.HELD_UNTIL)),
                        row.get(MESSAGE.WITHDRAWN_AT) != null)));
    }

    /// Whose addresses stand on these messages.
    Set<String> addresses(Collection<MessageId> messages) {
        return sql.selectDistinct(MESSAGE_ADDRESS.ADDRESS)
                .from(MESSAGE_ADDRESS)
                .where(MESSAGE_ADDRESS.WORKSPACE_ID.eq(Workspaces.current()), MESSAGE_ADDRESS.MESSAGE_ID.in(messages))
                .fetchSet(MESSAGE_ADDRESS.ADDRESS);
    }

    void insert(TicketId ticket, TicketId from, List<Head> messages, Instant at) {
        sql.insertInto(SPLIT)
                .set(SPLIT.WORKSPACE_ID, Workspaces.current())
                .set(SPLIT.TICKET_ID, ticket)
                .set(SPLIT.FROM_ID, from)
                .set(SPLIT.CREATED_AT, at)
                .execute();
        var rows = sql.insertInto(
                SPLIT_MESSAGE,
                SPLIT_MESSAGE.WORKSPACE_ID,
                SPLIT_MESSAGE.TICKET_ID,
                SPLIT_MESSAGE.MESSAGE_ID,
                SPLIT_MESSAGE.SEQ);
        for (var message : messages) rows = rows.values(Workspaces.current(), ticket, message.id(), message.seq());
        rows.execute();
    }

    Optional<SplitRow> find(TicketId ticket) {
        return sql.select(SPLIT.FROM_ID, SPLIT.CREATED_AT)
                .from(SPLIT)
                .where(theRow(ticket))
                .fetchOptional(row -> new SplitRow(ticket, row.value1(), row.value2()));
    }

    record SplitRow(TicketId ticket, TicketId from, Instant at) {}

    /// Where each message was.
    Map<MessageId, Integer> places(TicketId ticket) {
        return sql.select(SPLIT_MESSAGE.MESSAGE_ID, SPLIT_MESSAGE.SEQ)
                .from(SPLIT_MESSAGE)
                .where(messagesOf(ticket))
                .fetchMap(SPLIT_MESSAGE.MESSAGE_ID, SPLIT_MESSAGE.SEQ);
    }

    void delete(TicketId ticket) {
        sql.deleteFrom(SPLIT_MESSAGE).where(messagesOf(ticket)).execute();
        sql.deleteFrom(SPLIT).where(theRow(ticket)).execute();
    }

    /// A ticket has gone for good: nothing can be put back into it.
    void forget(TicketId from) {
        sql.select(SPLIT.TICKET_ID)
                .from(SPLIT)
                .where(SPLIT.WORKSPACE_ID.eq(Workspaces.current()), SPLIT.FROM_ID.eq(from))
                .fetch(SPLIT.TICKET_ID)
                .forEach(this::delete);
    }

    void delete(Rows rows) {
        sql.deleteFrom(rows.table()).where(rows.which()).execute();
    }

    /// @param seq a free place there
    void move(MessageId message, TicketId into, int seq) {
        sql.update(MESSAGE)
                .set(MESSAGE.TICKET_ID, into)
                .set(MESSAGE.SEQ, seq)
                .where(MESSAGE.WORKSPACE_ID.eq(Workspaces.current()), MESSAGE.ID.eq(message))
                .execute();
    }

    /// Who was called in them is called where they are now.
    void moveMentions(Collection<MessageId> messages, TicketId into) {
        sql.update(MENTION)
                .set(MENTION.TICKET_ID, into)
                .where(MENTION.WORKSPACE_ID.eq(Workspaces.current()), MENTION.MESSAGE_ID.in(messages))
                .execute();
    }

    /// Numbers a conversation by its dates. By way of negative places: each is taken at all times.
    void renumber(TicketId ticket) {
        sql.execute("""
                update ticketing.message m set seq = -ranks.place
                  from (select id, row_number() over (order by created_at, seq)::int as place
                          from ticketing.message where {0}) ranks
                 where m.workspace_id = {1} and m.id = ranks.id
                """, in(ticket), val(Workspaces.current(), MESSAGE.WORKSPACE_ID));
        sql.update(MESSAGE)
                .set(MESSAGE.SEQ, MESSAGE.SEQ.neg())
                .where(in(ticket))
                .execute();
    }

    boolean hasDrafts(TicketId ticket) {
        return sql.fetchExists(
                DRAFT, DRAFT.WORKSPACE_ID.eq(Workspaces.current()).and(DRAFT.TICKET_ID.eq(ticket)));
    }

    private static Condition in(TicketId ticket) {
        return MESSAGE.WORKSPACE_ID.eq(Workspaces.current()).and(MESSAGE.TICKET_ID.eq(ticket));
    }

    static Condition theRow(TicketId ticket) {
        return SPLIT.WORKSPACE_ID.eq(Workspaces.current()).and(SPLIT.TICKET_ID.eq(ticket));
    }

    static Condition messagesOf(TicketId ticket) {
        return SPLIT_MESSAGE.WORKSPACE_ID.eq(Workspaces.current()).and(SPLIT_MESSAGE.TICKET_ID.eq(ticket));
    }
}
