package org.goodword.routing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;

/// What happened to live work, and to those who do it.
public sealed interface RoutingEvent extends Event {
    /// Told to one agent: it rings.
    sealed interface ToAgent extends RoutingEvent {
        AgentId agent();

        @Override
        default Subject subject() {
            return new Subject("agent", agent().value());
        }
    }

    record AvailabilityChanged(AgentId agent, boolean online) implements ToAgent {
        @Override
        public String code() {
            return "agent.availability-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("online", online);
        }
    }

    record Offered(AgentId agent, TicketId ticket, Instant until) implements ToAgent {
        @Override
        public String code() {
            return "chat.offered";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("ticket", ticket.value(), "until", until.toString());
        }
    }

    /// @param why `accepted`, `refused`, `expired`, `away`, `taken`, `over`
    record OfferEnded(AgentId agent, TicketId ticket, String why) implements ToAgent {
        @Override
        public String code() {
            return "chat.offer-ended";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("ticket", ticket.value(), "why", why);
        }
    }

    /// Somebody gave her a chat.
    record HandedOver(AgentId agent, TicketId ticket) implements ToAgent {
        @Override
        public String code() {
            return "chat.handed-over";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("ticket", ticket.value());
        }
    }

    /// A customer has waited too long; told to each who could help.
    record Unanswered(AgentId agent, TicketId ticket) implements ToAgent {
        @Override
        public String code() {
            return "chat.unanswered";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("ticket", ticket.value());
        }
    }

    /// From an agent to another, or to a team.
    record Transferred(TicketId ticket, Optional<AgentId> from, Optional<AgentId> to, Optional<TeamId> team)
            implements RoutingEvent {
        @Override
        public String code() {
            return "chat.transferred";
        }

        @Override
        public Subject subject() {
            return new Subject(TicketEvent.SUBJECT, ticket.value());
        }

        @Override
        public Map<String, Object> facts() {
            var facts = new LinkedHashMap<String, Object>();
            from.ifPresent(agent -> facts.put("from", agent.value()));
            to.ifPresent(agent -> facts.put("agent", agent.value()));
            team.ifPresent(id -> facts.put("team", id.value()));
            return facts;
        }
    }
}
