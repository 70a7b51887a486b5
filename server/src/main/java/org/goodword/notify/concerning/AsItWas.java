package org.goodword.notify.concerning;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.ledger.Entry;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.Position;
import org.goodword.platform.AgentId;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketFollowers;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;

/// Tickets as they are, and whose they were when something happened: an entry is read a little later, and whoever has
/// or follows the ticket by then was not meant by what was said before.
record AsItWas(
        Map<TicketId, Ticket> tickets, Map<TicketId, Set<AgentId>> followers, Map<TicketId, List<Entry>> changes) {
    private static final String ASSIGNED = "ticket.assignee-changed";
    private static final String FOLLOWED = "ticket.follower-changed";

    static AsItWas of(Set<TicketId> ids, Tickets tickets, TicketFollowers followers, LedgerReader ledger) {
        var uuids = ids.stream().map(TicketId::value).toList();
        var changes = ledger.of(TicketEvent.SUBJECT, uuids, List.of(ASSIGNED, FOLLOWED)).stream()
                .collect(Collectors.groupingBy(
                        entry -> new TicketId(entry.subject().id())));
        return new AsItWas(tickets.find(ids), followers.of(ids), changes);
    }

    /// As it is; empty for one that has gone, or is spam.
    Optional<Ticket> ticket(TicketId id) {
        return Optional.ofNullable(tickets.get(id)).filter(ticket -> !ticket.spam());
    }

    Optional<AgentId> assignee(Ticket ticket, Position at) {
        return after(ticket, at, ASSIGNED)
                .findFirst()
                .map(change -> agent(change, "from"))
                .orElseGet(() -> ticket.assignment().assignee());
    }

    Set<AgentId> followers(Ticket ticket, Position at) {
        var then = new HashSet<>(followers.getOrDefault(ticket.id(), Set.of()));
        // Backwards, from how it is now.
        for (var change : after(ticket, at, FOLLOWED).toList().reversed())
            agent(change, "agent").ifPresent(agent -> {
                if (Boolean.TRUE.equals(change.facts().get("follows"))) then.remove(agent);
                else then.add(agent);
            });
        return then;
    }

    private Stream<Entry> after(Ticket ticket, Position at, String event) {
        return changes.getOrDefault(ticket.id(), List.of()).stream()
                .filter(change -> change.event().equals(event))
                .filter(change -> change.position().compareTo(at) > 0);
    }

    private static Optional<AgentId> agent(Entry change, String fact) {
        var id = String.valueOf(change.facts().getOrDefault(fact, ""));
        return id.isEmpty() ? Optional.empty() : Optional.of(new AgentId(UUID.fromString(id)));
    }
}
