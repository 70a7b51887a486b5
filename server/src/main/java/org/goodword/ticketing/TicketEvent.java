package org.goodword.ticketing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// What happened to a ticket.
public sealed interface TicketEvent extends Event {
    String SUBJECT = "ticket";

    TicketId ticket();

    @Override
    default Subject subject() {
        return new Subject(SUBJECT, ticket().value());
    }

    /// @param channel where it came from: `email`, `api`
    record Opened(TicketId ticket, String channel, Optional<TicketId> followUpOf) implements TicketEvent {
        @Override
        public String code() {
            return "ticket.opened";
        }

        @Override
        public Map<String, Object> facts() {
            return followUpOf
                    .<Map<String, Object>>map(earlier -> Map.of("channel", channel, "followUpOf", earlier.value()))
                    .orElseGet(() -> Map.of("channel", channel));
        }
    }

    record MessageAdded(TicketId ticket, MessageId message, MessageKind kind, int seq, String channel)
            implements TicketEvent {
        @Override
        public String code() {
            return "message.added";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("message", message.value(), "kind", kind.code(), "seq", seq, "channel", channel);
        }
    }

    record StatusChanged(TicketId ticket, Status from, Status to) implements TicketEvent {
        @Override
        public String code() {
            return "ticket.status-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "from", from.key(),
                    "to", to.key(),
                    "fromCategory", from.category().code(),
                    "toCategory", to.category().code());
        }
    }

    /// One of `assignee`, `team`, `priority`, `type`, `brand`; before and after are ids or codes, empty for none.
    record FieldChanged(TicketId ticket, String field, String from, String to) implements TicketEvent {
        @Override
        public String code() {
            return "ticket." + field + "-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("from", from, "to", to);
        }
    }

    record SubjectChanged(TicketId ticket, String from, String to) implements TicketEvent {
        @Override
        public String code() {
            return "ticket.subject-changed";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("from", from, "to", to);
        }
    }

    record TagsChanged(TicketId ticket, List<String> added, List<String> removed) implements TicketEvent {
        @Override
        public String code() {
            return "ticket.tags-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("added", added, "removed", removed);
        }
    }

    record ParticipantAdded(TicketId ticket, UUID contact) implements TicketEvent {
        @Override
        public String code() {
            return "ticket.participant-added";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("contact", contact);
        }
    }
}
