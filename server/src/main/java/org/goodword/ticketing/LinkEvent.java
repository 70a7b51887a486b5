package org.goodword.ticketing;

import java.util.Map;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// What ties two tickets together. Of the other one only its id is told: not everybody may see it.
public sealed interface LinkEvent extends Event {
    TicketId ticket();

    TicketId other();

    /// @return `child-of`, `duplicate-of`, `related`, `caused-by`
    String kind();

    @Override
    default Subject subject() {
        return new Subject(TicketEvent.SUBJECT, ticket().value());
    }

    /// @param outgoing this ticket is the child, the duplicate, the effect
    /// @param follow it is solved when the other one is
    record Linked(TicketId ticket, TicketId other, String kind, boolean outgoing, boolean follow) implements LinkEvent {
        @Override
        public String code() {
            return "ticket.linked";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("other", other.value(), "kind", kind, "outgoing", outgoing, "follow", follow);
        }
    }

    record Unlinked(TicketId ticket, TicketId other, String kind, boolean outgoing) implements LinkEvent {
        @Override
        public String code() {
            return "ticket.unlinked";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("other", other.value(), "kind", kind, "outgoing", outgoing);
        }
    }

    /// It is solved now, because the other one is.
    record SolvedWith(TicketId ticket, TicketId other, String kind) implements LinkEvent {
        @Override
        public String code() {
            return "ticket.solved-with";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("other", other.value(), "kind", kind);
        }
    }

    /// The other one is solved, but this one could not follow.
    ///
    /// @param why the code of the problem
    /// @param sentence the same for people
    record NotSolvedWith(TicketId ticket, TicketId other, String kind, String why, String sentence)
            implements LinkEvent {
        @Override
        public String code() {
            return "ticket.not-solved-with";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("other", other.value(), "kind", kind, "why", why);
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("sentence", sentence);
        }
    }
}
