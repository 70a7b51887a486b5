package org.goodword.ticketing.spam;

import java.time.Clock;
import java.util.Optional;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.Status;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent.MarkedSpam;
import org.goodword.ticketing.TicketEvent.ReleasedFromSpam;
import org.goodword.ticketing.TicketEvent.StatusChanged;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.statuses.Statuses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts tickets into the spam folder: they close, and only `is:spam` lists them. They are kept like any other.
@Component
public class Spamming {
    private final TicketStore tickets;
    private final Statuses statuses;
    private final Ledger ledger;
    private final Clock clock;

    Spamming(TicketStore tickets, Statuses statuses, Ledger ledger, Clock clock) {
        this.tickets = tickets;
        this.statuses = statuses;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @return the status before, or nothing when it is spam already
    /// @throws Rejected `not-found`, `not-allowed`, `invalid-value` for a ticket that goes on in another
    @Transactional
    public Optional<Status> mark(TicketId id, Caller by) {
        by.require(TicketPermissions.UPDATE);
        var ticket = tickets.lock(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
        if (ticket.spam()) return Optional.empty();
        if (ticket.mergedInto().isPresent())
            throw Invalid.of("ticket", "This ticket goes on in another one; mark that.");
        mark(ticket, by.actor());
        return Optional.of(ticket.status());
    }

    /// A mail whose sender is blocked, in the transaction that files it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void filed(TicketId id, Actor by) {
        mark(tickets.lock(id).orElseThrow(), by);
    }

    private void mark(Ticket ticket, Actor by) {
        var closed = statuses.first(StatusCategory.CLOSED);
        tickets.update(ticket.asSpam(closed, clock.instant()));
        ledger.append(new MarkedSpam(ticket.id()), by);
        announce(ticket, closed, by);
    }

    /// @param status what it is to have
    /// @return false when it was no spam
    @Transactional
    public boolean release(TicketId id, Optional<String> status, Caller by) {
        by.require(TicketPermissions.UPDATE);
        var ticket = tickets.lock(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
        if (!ticket.spam()) return false;
        var as = status.map(statuses::get).orElseGet(() -> statuses.first(StatusCategory.OPEN));
        tickets.update(ticket.released(as, clock.instant()));
        ledger.append(new ReleasedFromSpam(id), by.actor());
        announce(ticket, as, by.actor());
        return true;
    }

    private void announce(Ticket before, Status now, Actor by) {
        if (!before.status().equals(now)) ledger.append(new StatusChanged(before.id(), before.status(), now), by);
    }
}
