package org.goodword.chat;

import java.util.Map;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;

/// What happened to a chat beside what was said in it.
public sealed interface ChatEvent extends Event {
    TicketId ticket();

    @Override
    default Subject subject() {
        return new Subject(TicketEvent.SUBJECT, ticket().value());
    }

    record Started(TicketId ticket, VisitorId visitor) implements ChatEvent {
        @Override
        public String code() {
            return "chat.started";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("visitor", visitor.value());
        }
    }

    /// The visitor has been shown, or has read, up to here.
    record Seen(TicketId ticket, int delivered, int read) implements ChatEvent {
        @Override
        public String code() {
            return "chat.seen";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("delivered", delivered, "read", read);
        }
    }

    /// @param by `visitor` or `agent`
    record Ended(TicketId ticket, String by) implements ChatEvent {
        @Override
        public String code() {
            return "chat.ended";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("by", by);
        }
    }

    /// The visitor is kept out, or let in again.
    record Blocked(TicketId ticket, boolean out) implements ChatEvent {
        @Override
        public String code() {
            return "chat.visitor-blocked";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("out", out);
        }
    }

    record Rated(TicketId ticket, boolean good) implements ChatEvent {
        @Override
        public String code() {
            return "chat.rated";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("good", good);
        }
    }
}
