package org.goodword.ticketing.history;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Version;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Conversation;
import org.goodword.ticketing.Ticket.Times;
import org.goodword.ticketing.TicketStore;
import org.springframework.stereotype.Component;

/// What a ticket's row tells of its messages, read from them again: they were not said one after the other.
@Component
class Retelling {
    private final TicketStore tickets;
    private final HistoryStore store;

    Retelling(TicketStore tickets, HistoryStore store) {
        this.tickets = tickets;
        this.store = store;
    }

    /// Something was added: its dates only grow apart.
    void grown(Ticket ticket) {
        var said = store.said(ticket.id());
        store(ticket, said, times(ticket, said));
    }

    /// Something was taken away: its dates are those of what is left.
    void shrunk(Ticket ticket) {
        var said = store.said(ticket.id());
        var created = said.first().orElse(ticket.times().created());
        var updated = said.last().orElse(ticket.times().updated());
        var ended = ticket.times().solved().map(_ -> updated);
        store(ticket, said, new Times(created, updated, said.firstResponse(), ended));
    }

    private void store(Ticket ticket, Said said, Times times) {
        var retold = of(ticket, said, times);
        tickets.update(retold);
        store.began(retold.id(), retold.times().created());
    }

    private static Ticket of(Ticket ticket, Said said, Times times) {
        var conversation =
                new Conversation(said.seq(), said.preview(), said.shown(), said.lastAuthor(), said.lastInbound());
        return new Ticket(
                ticket.id(),
                ticket.number(),
                ticket.heading(),
                ticket.status(),
                ticket.requester(),
                ticket.assignment(),
                conversation,
                times,
                ticket.snooze(),
                ticket.followUpOf(),
                ticket.mergedInto(),
                ticket.spam(),
                new Version(ticket.version().value() + 1));
    }

    private static Times times(Ticket ticket, Said said) {
        var before = ticket.times();
        var updated = later(before.updated(), said.last());
        var ended = ticket.status().category().isOpen()
                ? Optional.<Instant>empty()
                : Optional.of(before.solved().map(at -> later(at, said.last())).orElse(updated));
        return new Times(earlier(before.created(), said.first()), updated, said.firstResponse(), ended);
    }

    private static Instant earlier(Instant one, Optional<Instant> other) {
        return other.filter(one::isAfter).orElse(one);
    }

    private static Instant later(Instant one, Optional<Instant> other) {
        return other.filter(one::isBefore).orElse(one);
    }

    /// @param shown the last message that the customer may see
    record Said(
            int seq,
            String preview,
            Optional<Conversation.Last> shown,
            Optional<UUID> lastAuthor,
            Optional<Instant> first,
            Optional<Instant> last,
            Optional<Instant> lastInbound,
            Optional<Instant> firstResponse) {}
}
