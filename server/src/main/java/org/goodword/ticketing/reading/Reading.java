package org.goodword.ticketing.reading;

import java.util.Map;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.InboxEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Remembers what an agent has seen.
@Component
public class Reading {
    private final TicketStore tickets;
    private final ReadMarkStore marks;
    private final Ledger ledger;

    Reading(TicketStore tickets, ReadMarkStore marks, Ledger ledger) {
        this.tickets = tickets;
        this.marks = marks;
        this.ledger = ledger;
    }

    /// The ticket is read up to this message; a lower one than before makes the rest unread again.
    ///
    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional
    public void read(TicketId id, int seq, Caller by) {
        by.require(TicketPermissions.VIEW);
        var ticket = tickets.find(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
        var agent = by.agent();
        var upTo = Math.min(seq, ticket.conversation().seq());
        if (!marks.put(agent, id, upTo)) return;
        ledger.append(new InboxEvent("inbox.read", agent, Map.of("ticket", id.value(), "seq", upTo)), by.actor());
    }
}
