package org.goodword.ticketing.people;

import static org.goodword.ticketing.db.Tables.MESSAGE;
import static org.goodword.ticketing.db.Tables.MESSAGE_ADDRESS;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.CustomerTickets.Customer;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.conversation.MessageQuery;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;

/// What went to somebody in copy. Only who works on a ticket and who asked put others in copy: who writes into a ticket
/// of others, because a mail of it was passed on to him, sees nothing of it, and neither does whom he names.
public final class InCopy {
    private static final List<String> ROLES = List.of("to", "cc");
    private static final String AGENT = "agent";
    private static final String CONTACT = "contact";

    private InCopy() {}

    /// What of a ticket went to him or was said by him.
    public static Condition messages(Ticket ticket, Customer who) {
        var his = MESSAGE.AUTHOR_KIND
                .eq(CONTACT)
                .and(MESSAGE.AUTHOR_ID.eq(who.contact().value()));
        return who.copied()
                .map(email -> MESSAGE.ID
                        .in(select(MESSAGE_ADDRESS.MESSAGE_ID)
                                .from(MESSAGE_ADDRESS)
                                .where(names(email)))
                        .and(MESSAGE.AUTHOR_KIND
                                .eq(AGENT)
                                .or(MESSAGE.AUTHOR_KIND
                                        .eq(CONTACT)
                                        .and(MESSAGE.AUTHOR_ID.eq(
                                                ticket.requester().contact().value()))))
                        .or(his))
                .orElse(falseCondition());
    }

    /// The tickets of which something that has left went to this address.
    static Select<Record1<TicketId>> tickets(EmailAddress email, Instant now) {
        var asked = TICKET.as("asked");
        return select(MESSAGE.TICKET_ID)
                .from(MESSAGE_ADDRESS)
                .join(MESSAGE)
                .on(MESSAGE.WORKSPACE_ID.eq(MESSAGE_ADDRESS.WORKSPACE_ID), MESSAGE.ID.eq(MESSAGE_ADDRESS.MESSAGE_ID))
                .join(asked)
                .on(asked.WORKSPACE_ID.eq(MESSAGE.WORKSPACE_ID), asked.ID.eq(MESSAGE.TICKET_ID))
                .where(names(email), MessageQuery.isShown(), MessageQuery.hasLeft(now))
                .and(MESSAGE.AUTHOR_KIND
                        .eq(AGENT)
                        .or(MESSAGE.AUTHOR_KIND
                                .eq(CONTACT)
                                .and(MESSAGE.AUTHOR_ID.eq(asked.REQUESTER_ID.coerce(MESSAGE.AUTHOR_ID)))));
    }

    private static Condition names(EmailAddress email) {
        return MESSAGE_ADDRESS
                .WORKSPACE_ID
                .eq(Workspaces.current())
                .and(MESSAGE_ADDRESS.ADDRESS.eq(email.value()))
                .and(MESSAGE_ADDRESS.ROLE.in(ROLES));
    }
}
