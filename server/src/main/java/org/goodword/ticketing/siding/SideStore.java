package org.goodword.ticketing.siding;

import static org.goodword.ticketing.db.Tables.MESSAGE;
import static org.goodword.ticketing.db.Tables.SIDE;
import static org.goodword.ticketing.db.Tables.SIDE_MESSAGE;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.Side;
import org.goodword.ticketing.SideId;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.conversation.MessageQuery;
import org.goodword.ticketing.db.tables.records.SideRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

@Component
public class SideStore {
    private final DSLContext sql;
    private final MessageQuery messages;

    SideStore(DSLContext sql, MessageQuery messages) {
        this.sql = sql;
        this.messages = messages;
    }

    void insert(Side side) {
        sql.insertInto(SIDE)
                .set(SIDE.WORKSPACE_ID, Workspaces.current())
                .set(SIDE.ID, side.id())
                .set(SIDE.TICKET_ID, side.ticket())
                .set(SIDE.SUBJECT, side.subject())
                .set(SIDE.ADDRESS, side.to().value())
                .set(SIDE.NAME, side.name())
                .set(SIDE.AGENT_ID, side.by())
                .set(SIDE.CREATED_AT, side.at())
                .execute();
    }

    void add(SideId side, MessageId message) {
        sql.insertInto(SIDE_MESSAGE)
                .set(SIDE_MESSAGE.WORKSPACE_ID, Workspaces.current())
                .set(SIDE_MESSAGE.MESSAGE_ID, message)
                .set(SIDE_MESSAGE.SIDE_ID, side)
                .execute();
    }

    public Optional<Side> find(SideId id) {
        return sql.selectFrom(SIDE).where(mine(), SIDE.ID.eq(id)).fetchOptional(SideStore::side);
    }

    public Optional<Side> of(MessageId message) {
        return sql.selectFrom(SIDE)
                .where(
                        mine(),
                        SIDE.ID.in(select(SIDE_MESSAGE.SIDE_ID)
                                .from(SIDE_MESSAGE)
                                .where(
                                        SIDE_MESSAGE.WORKSPACE_ID.eq(Workspaces.current()),
                                        SIDE_MESSAGE.MESSAGE_ID.eq(message))))
                .fetchOptional(SideStore::side);
    }

    public List<Message> conversation(SideId side, int limit) {
        return messages.in(
                select(SIDE_MESSAGE.MESSAGE_ID)
                        .from(SIDE_MESSAGE)
                        .where(SIDE_MESSAGE.WORKSPACE_ID.eq(Workspaces.current()), SIDE_MESSAGE.SIDE_ID.eq(side)),
                limit);
    }

    /// Those begun in the ticket, and those of which a part stands in it since a merge. Oldest first.
    List<Side> of(TicketId ticket, int limit) {
        return sql.selectFrom(SIDE)
                .where(mine(), SIDE.TICKET_ID.eq(ticket).or(SIDE.ID.in(sidesIn(ticket))))
                .orderBy(SIDE.CREATED_AT, SIDE.ID)
                .limit(limit)
                .fetch(SideStore::side);
    }

    /// The messages of a ticket that belong to side conversations, in order.
    Map<SideId, List<MessageId>> messages(TicketId ticket) {
        return sql.select(SIDE_MESSAGE.SIDE_ID, SIDE_MESSAGE.MESSAGE_ID)
                .from(SIDE_MESSAGE)
                .join(MESSAGE)
                .on(MESSAGE.WORKSPACE_ID.eq(SIDE_MESSAGE.WORKSPACE_ID), MESSAGE.ID.eq(SIDE_MESSAGE.MESSAGE_ID))
                .where(MESSAGE.WORKSPACE_ID.eq(Workspaces.current()), MESSAGE.TICKET_ID.eq(ticket))
                .orderBy(MESSAGE.SEQ)
                .fetchGroups(SIDE_MESSAGE.SIDE_ID, SIDE_MESSAGE.MESSAGE_ID);
    }

    static Condition mine(TicketId ticket) {
        return mine().and(SIDE.TICKET_ID.eq(ticket));
    }

    static Condition messagesOf(TicketId ticket) {
        return SIDE_MESSAGE
                .WORKSPACE_ID
                .eq(Workspaces.current())
                .and(SIDE_MESSAGE.MESSAGE_ID.in(select(MESSAGE.ID)
                        .from(MESSAGE)
                        .where(MESSAGE.WORKSPACE_ID.eq(Workspaces.current()), MESSAGE.TICKET_ID.eq(ticket))));
    }

    private static Select<Record1<SideId>> sidesIn(TicketId ticket) {
        return select(SIDE_MESSAGE.SIDE_ID).from(SIDE_MESSAGE).where(messagesOf(ticket));
    }

    private static Condition mine() {
        return SIDE.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static Side side(SideRecord row) {
        return new Side(
                row.getId(),
                row.getTicketId(),
                row.getSubject(),
                new EmailAddress(row.getAddress()),
                row.getName(),
                row.getAgentId(),
                row.getCreatedAt());
    }
}
