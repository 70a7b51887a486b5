package org.goodword.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;

/// What happened to live work, and to those who do it.
public sealed interface RoutingEvent extends Event {
    /// Whoever gives work out by rule.
    Actor ROUTING = new Actor.System("routing");

    /// Told to one agent: it rings.
    sealed interface ToAgent extends RoutingEvent {
        AgentId agent();

        @Override
        default Subject subject() {
            return new Subject("agent", agent().value());
        }
    }

    /// Told in the history of a ticket.
    sealed interface OfTicket extends RoutingEvent {
        TicketId ticket();

        @Override
        default Subject subject() {
            return new Subject(TicketEvent.SUBJECT, ticket().value());
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
            implements OfTicket {
        @Override
        public String code() {
            return "chat.transferred";
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

    /// A ticket was given to whose turn it is, or waits because nobody of the team can have it.
    ///
    /// @param method by which it is chosen
    /// @param skipped who was not chosen: `out-of-office`, `away`, `may-not-reply`, `let-it-lie`, `full`
    record Placed(TicketId ticket, TeamId team, String method, Optional<AgentId> to, Map<AgentId, String> skipped)
            implements OfTicket {
        @Override
        public String code() {
            return "ticket.placed";
        }

        @Override
        public Map<String, Object> facts() {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("team", team.value());
            facts.put("method", method);
            to.ifPresent(agent -> facts.put("agent", agent.value()));
            var reasons = new LinkedHashMap<String, Object>();
            skipped.forEach((agent, why) -> reasons.put(agent.value().toString(), why));
            facts.put("skipped", reasons);
            return facts;
        }
    }

    /// An agent was given a ticket and did not answer in time.
    record TakenBack(TicketId ticket, AgentId from, Duration after) implements OfTicket {
        @Override
        public String code() {
            return "ticket.taken-back";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("from", from.value(), "minutes", after.toMinutes());
        }
    }

    /// A ticket went from an agent who is out of office to her stand-in, or back to its team.
    record StoodIn(TicketId ticket, AgentId absent, Optional<AgentId> to) implements OfTicket {
        @Override
        public String code() {
            return "ticket.stood-in";
        }

        @Override
        public Map<String, Object> facts() {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("absent", absent.value());
            to.ifPresent(agent -> facts.put("agent", agent.value()));
            return facts;
        }
    }

    /// An absence of an agent was entered, or called off.
    record AbsenceChanged(AgentId agent, UUID absence, boolean calledOff) implements ToAgent {
        @Override
        public String code() {
            return calledOff ? "agent.absence-called-off" : "agent.absence-entered";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("absence", absence);
        }
    }

    /// How a team gives out its tickets was changed, or which team has those of a brand.
    ///
    /// @param what `team` or `brand`
    record AssignmentSettingChanged(String what, UUID id, Map<String, Object> facts) implements RoutingEvent {
        @Override
        public String code() {
            return "assignment.changed";
        }

        @Override
        public Subject subject() {
            return new Subject(what, id);
        }
    }
}
