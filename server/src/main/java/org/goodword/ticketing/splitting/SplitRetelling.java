package org.goodword.ticketing.splitting;

import java.time.Instant;
import org.goodword.platform.Version;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketStore;
import org.springframework.stereotype.Component;

/// Stores what a ticket's row tells of the messages that are in it now.
@Component
class SplitRetelling {
    private final TicketStore tickets;
    private final SplitStore splits;

    SplitRetelling(TicketStore tickets, SplitStore splits) {
        this.tickets = tickets;
        this.splits = splits;
    }

    Ticket told(Ticket ticket, Instant now) {
        var said = splits.said(ticket.id());
        var told = new Ticket(
                ticket.id(),
                ticket.number(),
                ticket.heading(),
                ticket.status(),
                ticket.requester(),
                ticket.assignment(),
                said.conversation(ticket.conversation()),
                said.times(ticket, now),
                ticket.snooze(),
                ticket.followUpOf(),
                ticket.mergedInto(),
                ticket.spam(),
                new Version(ticket.version().value() + 1));
        tickets.update(told);
        return told;
    }
}
