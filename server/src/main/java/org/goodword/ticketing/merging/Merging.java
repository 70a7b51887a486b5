package org.goodword.ticketing.merging;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.NewTicket;
import org.goodword.ticketing.Status;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent.Merged;
import org.goodword.ticketing.TicketEvent.MergedIn;
import org.goodword.ticketing.TicketEvent.Parted;
import org.goodword.ticketing.TicketEvent.StatusChanged;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketProblem.TicketClosed;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.statuses.Statuses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes one ticket of two. The one merged closes and keeps its messages; who took part in it takes part in the other,
/// where later mail goes.
@Component
public class Merging {
    private final TicketStore tickets;
    private final Statuses statuses;
    private final Ledger ledger;
    private final Clock clock;

    Merging(TicketStore tickets, Statuses statuses, Ledger ledger, Clock clock) {
        this.tickets = tickets;
        this.statuses = statuses;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @return the status before, or nothing when it was merged into that one already
    /// @throws Rejected `not-found`, `not-allowed`, `invalid-value`, `ticket-closed` when the other one is
    @Transactional
    public Optional<Status> merge(TicketId id, TicketId into, Caller by) {
        by.require(TicketPermissions.UPDATE);
        if (id.equals(into)) throw Invalid.of("into", "A ticket cannot be merged into itself.");
        // In one order, so that two who merge at once do not wait for each other.
        Stream.of(id, into).sorted((a, b) -> a.value().compareTo(b.value())).forEach(one -> tickets.lock(one, by));
        var ticket = tickets.find(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
        var other = tickets.find(into, by)
                .orElseThrow(() -> Invalid.of("into", "There is no ticket \"%s\".".formatted(into.value())));
        if (ticket.mergedInto().equals(Optional.of(into))) return Optional.empty();
        requireAlone(ticket, "This ticket is merged already.");
        requireAlone(other, "Ticket %d is merged itself; choose the one it goes on in.".formatted(other.number()));
        if (other.status().category() == StatusCategory.CLOSED) throw new Rejected(new TicketClosed(other.number()));
        merge(ticket, other, by);
        return Optional.of(ticket.status());
    }

    private static void requireAlone(Ticket ticket, String otherwise) {
        if (ticket.mergedInto().isPresent()) throw Invalid.of("into", otherwise);
    }

    private void merge(Ticket ticket, Ticket other, Caller by) {
        var now = clock.instant();
        var closed = statuses.first(StatusCategory.CLOSED);
        for (var one : tickets.participants(ticket.id()))
            tickets.addParticipant(
                    other.id(),
                    new NewTicket.Requester(
                            one.contact(), Optional.empty(), one.address().value()),
                    "cc");
        tickets.update(ticket.mergedInto(other.id(), closed, now));
        tickets.update(other.touched(now, true));
        ledger.append(new Merged(ticket.id(), other.id(), other.number()), by.actor());
        ledger.append(new MergedIn(other.id(), ticket.id(), ticket.number()), by.actor());
        announce(ticket, closed, by);
    }

    /// Undoes a merge; who came to the other ticket by it stays there.
    ///
    /// @param status what it was before
    /// @return false when it was not merged
    @Transactional
    public boolean part(TicketId id, String status, Caller by) {
        by.require(TicketPermissions.UPDATE);
        var ticket = tickets.lock(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
        if (ticket.mergedInto().isEmpty()) return false;
        var as = statuses.get(status);
        tickets.update(ticket.parted(as, clock.instant()));
        ledger.append(new Parted(id, ticket.mergedInto().get()), by.actor());
        announce(ticket, as, by);
        return true;
    }

    private void announce(Ticket ticket, Status now, Caller by) {
        if (!ticket.status().equals(now))
            ledger.append(new StatusChanged(ticket.id(), ticket.status(), now), by.actor());
    }
}
