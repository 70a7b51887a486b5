package org.goodword.chat.conversing;

import java.time.Clock;
import java.util.Optional;
import org.goodword.chat.ChatEvent.Blocked;
import org.goodword.chat.ChatEvent.Ended;
import org.goodword.chat.ChatPermissions;
import org.goodword.chat.VisitorId;
import org.goodword.chat.visiting.Visitors;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.routing.Routing;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an agent sees of a chat beside its ticket, and does with it.
@Component
public class TeamSide {
    private final ChatStore store;
    private final Visitors visitors;
    private final Tickets tickets;
    private final Routing routing;
    private final Ledger ledger;
    private final Clock clock;

    TeamSide(ChatStore store, Visitors visitors, Tickets tickets, Routing routing, Ledger ledger, Clock clock) {
        this.store = store;
        this.visitors = visitors;
        this.tickets = tickets;
        this.routing = routing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @throws Rejected `not-found` for a ticket that is no chat, or that the caller may not see
    @Transactional(readOnly = true)
    public ChatSide of(TicketId ticket, Caller caller) {
        caller.require(TicketPermissions.VIEW);
        return tickets.find(ticket, caller)
                .flatMap(found -> store.side(found.id()))
                .orElseThrow(() -> NotFound.of("chat", ticket.value()));
    }

    /// Ends it; the visitor's next message opens it again.
    @Transactional
    public ChatSide end(TicketId ticket, Caller by) {
        by.require(TicketPermissions.REPLY);
        var side = of(ticket, by);
        tickets.lock(ticket);
        if (side.chat().endedAt().isPresent()) return side;
        store.setEnded(ticket, Optional.of(clock.instant()));
        routing.end(ticket, by.actor());
        ledger.append(new Ended(ticket, "agent"), by.actor());
        return of(ticket, by);
    }

    /// Keeps the visitor of a chat out, or lets him in again.
    ///
    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional
    public ChatSide block(TicketId ticket, boolean out, Caller by) {
        by.require(ChatPermissions.BLOCK);
        var side = of(ticket, by);
        VisitorId visitor = side.visitor().id();
        if (side.visitor().blocked() != out) {
            visitors.block(visitor, out);
            ledger.append(new Blocked(ticket, out), by.actor());
        }
        return of(ticket, by);
    }
}
