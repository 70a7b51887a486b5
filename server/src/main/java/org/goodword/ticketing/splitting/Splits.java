package org.goodword.ticketing.splitting;

import java.util.HashSet;
import java.util.Optional;
import org.goodword.platform.Caller;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where tickets were split off.
@Component
public class Splits {
    private final TicketStore tickets;
    private final SplitStore splits;

    Splits(TicketStore tickets, SplitStore splits) {
        this.tickets = tickets;
        this.splits = splits;
    }

    /// The ticket that this one can be put back into; empty also when the caller may not see that one.
    @Transactional(readOnly = true)
    public Optional<Ticket> from(TicketId ticket, Caller caller) {
        return splits.find(ticket).flatMap(split -> tickets.find(split.from(), caller));
    }

    /// Whether a ticket was split off another, or off one that was.
    @Transactional(readOnly = true)
    public boolean isFrom(TicketId ticket, TicketId other) {
        var seen = new HashSet<TicketId>();
        var at = splits.find(ticket);
        while (at.isPresent() && seen.add(at.get().ticket())) {
            if (at.get().from().equals(other)) return true;
            at = splits.find(at.get().from());
        }
        return false;
    }
}
