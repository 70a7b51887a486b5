package org.goodword.notify.concerning;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.ledger.Entry;
import org.goodword.ledger.LedgerReader;
import org.goodword.notify.Concern;
import org.goodword.platform.AgentId;
import org.goodword.ticketing.InboxEvent;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketFollowers;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// Whom entries of the ledger concern, as the app says it of what its stream tells: nobody's own doing concerns her,
/// and of a note that names her only that it names her.
@Component
class Concerns {
    private final Tickets tickets;
    private final TicketFollowers followers;
    private final LedgerReader ledger;

    Concerns(Tickets tickets, TicketFollowers followers, LedgerReader ledger) {
        this.tickets = tickets;
        this.followers = followers;
        this.ledger = ledger;
    }

    /// @param agents who could be told
    Set<Concerned> of(List<Entry> entries, Set<AgentId> agents) {
        var news = entries.stream().filter(Concerns::isNews).toList();
        if (news.isEmpty()) return Set.of();
        var about = news.stream().flatMap(entry -> ticket(entry).stream()).collect(Collectors.toSet());
        var told = new Batch(AsItWas.of(about, tickets, followers, ledger), named(news), agents);
        var concerned = new LinkedHashSet<Concerned>();
        for (var entry : news)
            told.of(entry)
                    .filter(one -> agents.contains(one.agent()))
                    .filter(one -> !entry.actor().agent().equals(Optional.of(one.agent())))
                    .forEach(concerned::add);
        return concerned;
    }

    private static boolean isNews(Entry entry) {
        return switch (entry.event()) {
            case "inbox.mentioned",
                    "inbox.delivery-failed",
                    "inbox.reply-stopped",
                    "chat.offered",
                    "chat.unanswered",
                    "ticket.assignee-changed",
                    TicketEvent.MessageAdded.CODE,
                    "ticket.opened" -> true;
            default -> false;
        };
    }

    private static Optional<TicketId> ticket(Entry entry) {
        if (entry.subject().kind().equals(TicketEvent.SUBJECT))
            return Optional.of(new TicketId(entry.subject().id()));
        return id(entry, "ticket").map(TicketId::new);
    }

    private static Optional<UUID> id(Entry entry, String fact) {
        var value = String.valueOf(entry.facts().getOrDefault(fact, ""));
        return value.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(value));
    }

    /// Whom each message names.
    private static Map<UUID, Set<AgentId>> named(Collection<Entry> entries) {
        var named = new HashMap<UUID, Set<AgentId>>();
        for (var entry : entries)
            if (entry.event().equals("inbox.mentioned"))
                id(entry, "message")
                        .ifPresent(message -> named.computeIfAbsent(message, _ -> new LinkedHashSet<>())
                                .add(new AgentId(entry.subject().id())));
        return named;
    }

    private record Batch(AsItWas was, Map<UUID, Set<AgentId>> named, Set<AgentId> agents) {
        Stream<Concerned> of(Entry entry) {
            var ticket = ticket(entry).flatMap(was::ticket);
            if (ticket.isEmpty()) return Stream.empty();
            return switch (entry.event()) {
                case "inbox.mentioned" -> toAgent(entry, Concern.MENTIONED, ticket.get());
                case "inbox.delivery-failed" -> toAgent(entry, Concern.FAILED, ticket.get());
                case "inbox.reply-stopped" -> toAgent(entry, Concern.STOPPED, ticket.get());
                case "chat.offered" -> toAgent(entry, Concern.OFFERED, ticket.get());
                case "chat.unanswered" -> toAgent(entry, Concern.UNANSWERED, ticket.get());
                case "ticket.assignee-changed" -> assigned(entry, ticket.get());
                case TicketEvent.MessageAdded.CODE -> said(entry, ticket.get());
                case "ticket.opened" -> opened(ticket.get());
                default -> Stream.empty();
            };
        }

        private static Stream<Concerned> toAgent(Entry entry, Concern concern, Ticket ticket) {
            if (!entry.subject().kind().equals(InboxEvent.SUBJECT)) return Stream.empty();
            return Stream.of(new Concerned(new AgentId(entry.subject().id()), concern, ticket.id()));
        }

        /// Unless somebody else has it by now.
        private static Stream<Concerned> assigned(Entry entry, Ticket ticket) {
            return id(entry, "to")
                    .map(AgentId::new)
                    .filter(agent -> ticket.assignment().assignee().equals(Optional.of(agent)))
                    .map(agent -> new Concerned(agent, Concern.ASSIGNED, ticket.id()))
                    .stream();
        }

        private Stream<Concerned> said(Entry entry, Ticket ticket) {
            var byCustomer = MessageKind.INBOUND.code().equals(entry.facts().get("kind"));
            var named = id(entry, "message")
                    .map(id -> this.named.getOrDefault(id, Set.of()))
                    .orElse(Set.of());
            var assignee = was.assignee(ticket, entry.position());
            var hers = assignee.map(
                    agent -> new Concerned(agent, byCustomer ? Concern.ANSWERED : Concern.SAID, ticket.id()));
            var others = was.followers(ticket, entry.position()).stream()
                    .filter(agent -> !assignee.equals(Optional.of(agent)))
                    .map(agent -> new Concerned(agent, Concern.FOLLOWED, ticket.id()));
            return Stream.concat(hers.stream(), others).filter(one -> !named.contains(one.agent()));
        }

        private Stream<Concerned> opened(Ticket ticket) {
            if (ticket.assignment().assignee().isPresent()) return Stream.empty();
            return agents.stream().map(agent -> new Concerned(agent, Concern.UNASSIGNED, ticket.id()));
        }
    }
}
