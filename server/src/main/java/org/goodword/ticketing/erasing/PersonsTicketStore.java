package org.goodword.ticketing.erasing;

import static org.goodword.ticketing.db.Tables.MESSAGE;
import static org.goodword.ticketing.db.Tables.MESSAGE_ADDRESS;
import static org.goodword.ticketing.db.Tables.PARTICIPANT;
import static org.goodword.ticketing.db.Tables.RECIPIENT_FAILURE;
import static org.goodword.ticketing.db.Tables.SIDE;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Optional;
import org.goodword.contacts.spi.Person;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/// Which tickets are a person's, and what in them names him.
@Component
class PersonsTicketStore {
    private static final String CONTACT = "contact";
    /// Where an address has to stand.
    private static final String NOWHERE = "erased@erased.invalid";

    private final DSLContext sql;

    PersonsTicketStore(DSLContext sql) {
        this.sql = sql;
    }

    /// He asked, and nobody outside beside him took part.
    static Condition isHisAlone(Person person) {
        return TICKET.WORKSPACE_ID
                .eq(Workspaces.current())
                .and(TICKET.REQUESTER_ID.in(person.ids()))
                .and(notExists(selectOne()
                        .from(PARTICIPANT)
                        .where(
                                PARTICIPANT.WORKSPACE_ID.eq(TICKET.WORKSPACE_ID),
                                PARTICIPANT.TICKET_ID.eq(TICKET.ID),
                                PARTICIPANT.CONTACT_ID.notIn(person.ids()))))
                .and(notExists(selectOne()
                        .from(MESSAGE)
                        .where(
                                MESSAGE.WORKSPACE_ID.eq(TICKET.WORKSPACE_ID),
                                MESSAGE.TICKET_ID.eq(TICKET.ID),
                                MESSAGE.AUTHOR_KIND.eq(inline(CONTACT)),
                                MESSAGE.AUTHOR_ID.notIn(person.uuids()))));
    }

    static Condition isShared(Person person) {
        return TICKET.WORKSPACE_ID
                .eq(Workspaces.current())
                .and(TICKET.ID.in(naming(person)))
                .andNot(isHisAlone(person));
    }

    private static Select<Record1<TicketId>> naming(Person person) {
        var asked = select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()), TICKET.REQUESTER_ID.in(person.ids()));
        var tookPart = select(PARTICIPANT.TICKET_ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.WORKSPACE_ID.eq(Workspaces.current()))
                .and(PARTICIPANT.CONTACT_ID.in(person.ids()).or(PARTICIPANT.ADDRESS.in(person.emails())));
        var said = select(MESSAGE.TICKET_ID)
                .from(MESSAGE)
                .where(
                        MESSAGE.WORKSPACE_ID.eq(Workspaces.current()),
                        MESSAGE.AUTHOR_KIND.eq(inline(CONTACT)),
                        MESSAGE.AUTHOR_ID.in(person.uuids()));
        var addressed = select(MESSAGE.TICKET_ID)
                .from(MESSAGE_ADDRESS)
                .join(MESSAGE)
                .on(MESSAGE.WORKSPACE_ID.eq(MESSAGE_ADDRESS.WORKSPACE_ID), MESSAGE.ID.eq(MESSAGE_ADDRESS.MESSAGE_ID))
                .where(
                        MESSAGE_ADDRESS.WORKSPACE_ID.eq(Workspaces.current()),
                        MESSAGE_ADDRESS.ADDRESS.in(person.emails()));
        return asked.union(tookPart).union(said).union(addressed);
    }

    /// @param messages how many were said in it
    record One(TicketId id, int messages) {}

    List<One> his(Person person, int limit) {
        return sql.select(TICKET.ID, TICKET.SEQ)
                .from(TICKET)
                .where(isHisAlone(person))
                .orderBy(TICKET.ID)
                .limit(limit)
                .fetch(row -> new One(row.value1(), row.value2()));
    }

    Optional<TicketId> nextShared(Person person, Optional<TicketId> after) {
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(isShared(person))
                .and(after.map(TICKET.ID::gt).orElse(noCondition()))
                .orderBy(TICKET.ID)
                .limit(1)
                .fetchOptional(TICKET.ID);
    }

    List<MessageId> saidBy(TicketId ticket, Person person) {
        return sql.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.WORKSPACE_ID.eq(Workspaces.current()), MESSAGE.TICKET_ID.eq(ticket))
                .and(MESSAGE.AUTHOR_KIND.eq(CONTACT).and(MESSAGE.AUTHOR_ID.in(person.uuids())))
                .fetch(MESSAGE.ID);
    }

    /// His addresses, wherever they stand in a ticket; and all that he wrote from and to.
    void deleteAddresses(TicketId ticket, Person person) {
        var said = select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.WORKSPACE_ID.eq(Workspaces.current()), MESSAGE.TICKET_ID.eq(ticket));
        sql.deleteFrom(MESSAGE_ADDRESS)
                .where(MESSAGE_ADDRESS.WORKSPACE_ID.eq(Workspaces.current()), MESSAGE_ADDRESS.MESSAGE_ID.in(said))
                .and(MESSAGE_ADDRESS.ADDRESS.in(person.emails()))
                .execute();
        sql.deleteFrom(RECIPIENT_FAILURE)
                .where(RECIPIENT_FAILURE.WORKSPACE_ID.eq(Workspaces.current()), RECIPIENT_FAILURE.MESSAGE_ID.in(said))
                .and(RECIPIENT_FAILURE.ADDRESS.in(person.emails()))
                .execute();
        sql.deleteFrom(PARTICIPANT)
                .where(PARTICIPANT.WORKSPACE_ID.eq(Workspaces.current()), PARTICIPANT.TICKET_ID.eq(ticket))
                .and(PARTICIPANT.CONTACT_ID.in(person.ids()).or(PARTICIPANT.ADDRESS.in(person.emails())))
                .execute();
        sql.update(SIDE)
                .set(SIDE.ADDRESS, NOWHERE)
                .set(SIDE.NAME, "")
                .where(SIDE.WORKSPACE_ID.eq(Workspaces.current()), SIDE.TICKET_ID.eq(ticket))
                .and(SIDE.ADDRESS.in(person.emails()))
                .execute();
    }
}
