package org.goodword.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.BrandId;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;
import org.goodword.platform.AgentId;
import org.jspecify.annotations.Nullable;

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

    /// It was brought over from elsewhere, or more of it was: written down as it was, long ago. Nobody is told, and
    /// nothing leaves.
    ///
    /// @param messages how many were said in what was brought
    record Imported(TicketId ticket, int messages) implements TicketEvent {
        @Override
        public String code() {
            return "ticket.imported";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("messages", messages);
        }
    }

    record MessageAdded(TicketId ticket, MessageId message, MessageKind kind, int seq, String channel)
            implements TicketEvent {
        public static final String CODE = "message.added";

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("message", message.value(), "kind", kind.code(), "seq", seq, "channel", channel);
        }
    }

    /// A reply was taken back before it left.
    record MessageWithdrawn(TicketId ticket, MessageId message) implements TicketEvent {
        @Override
        public String code() {
            return "message.withdrawn";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("message", message.value());
        }
    }

    /// A reply left, failed, or is tried again: what its delivery says now.
    record DeliveryChanged(TicketId ticket, MessageId message, String state) implements TicketEvent {
        @Override
        public String code() {
            return "message.delivery-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("message", message.value(), "state", state);
        }
    }

    record StatusChanged(TicketId ticket, Status from, Status to) implements TicketEvent {
        public static final String CODE = "ticket.status-changed";

        @Override
        public String code() {
            return CODE;
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

    /// The workspace's own fields, by key; before and after are values as REST has them, null for none.
    record FieldsChanged(TicketId ticket, Map<String, @Nullable Object> from, Map<String, @Nullable Object> to)
            implements TicketEvent {
        @Override
        public String code() {
            return "ticket.fields-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("fields", List.copyOf(to.keySet()));
        }

        @Override
        public Map<String, Object> detail() {
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

    /// Put aside until a time, an answer, or whichever comes first.
    record Snoozed(TicketId ticket, Optional<Instant> until, boolean untilAnswer) implements TicketEvent {
        @Override
        public String code() {
            return "ticket.snoozed";
        }

        @Override
        public Map<String, Object> facts() {
            return until.<Map<String, Object>>map(time -> Map.of("until", time.toString(), "untilAnswer", untilAnswer))
                    .orElseGet(() -> Map.of("untilAnswer", untilAnswer));
        }
    }

    /// @param by what ended the snooze: `time`, `answer`, `agent`
    record Woken(TicketId ticket, String by) implements TicketEvent {
        @Override
        public String code() {
            return "ticket.woken";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("by", by);
        }
    }

    /// It goes on in another ticket.
    record Merged(TicketId ticket, TicketId into, long number) implements TicketEvent {
        @Override
        public String code() {
            return "ticket.merged";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("into", into.value(), "number", number);
        }
    }

    /// Another ticket goes on in this one.
    record MergedIn(TicketId ticket, TicketId from, long number) implements TicketEvent {
        @Override
        public String code() {
            return "ticket.merged-in";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("from", from.value(), "number", number);
        }
    }

    /// It goes its own way again.
    record Parted(TicketId ticket, TicketId from) implements TicketEvent {
        @Override
        public String code() {
            return "ticket.parted";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("from", from.value());
        }
    }

    /// It went into the spam folder.
    record MarkedSpam(TicketId ticket) implements TicketEvent {
        @Override
        public String code() {
            return "ticket.spam";
        }
    }

    /// It was no spam.
    record ReleasedFromSpam(TicketId ticket) implements TicketEvent {
        @Override
        public String code() {
            return "ticket.not-spam";
        }
    }

    /// It went as a whole, but can be brought back.
    ///
    /// @param was whose it was: who saw it is told that it has gone
    record Deleted(TicketId ticket, BrandId brand, Ticket.Assignment was) implements TicketEvent {
        public static final String CODE = "ticket.deleted";

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "brand", brand.value().toString(),
                    "team", was.team().map(team -> team.value().toString()).orElse(""),
                    "assignee",
                            was.assignee()
                                    .map(agent -> agent.value().toString())
                                    .orElse(""));
        }
    }

    record Restored(TicketId ticket) implements TicketEvent {
        @Override
        public String code() {
            return "ticket.restored";
        }
    }

    /// It has gone for good.
    record Purged(TicketId ticket) implements TicketEvent {
        public static final String CODE = "ticket.purged";

        @Override
        public String code() {
            return CODE;
        }
    }

    /// A person was erased, and it with him, for it was his alone. Its rows are there still while listeners hear it.
    record Erased(TicketId ticket) implements TicketEvent {
        public static final String CODE = "ticket.erased";

        @Override
        public String code() {
            return CODE;
        }
    }

    /// Something that was said in it is unreadable now. What was kept of how it came is to go.
    ///
    /// @param messages none: whatever came in it
    /// @param why `redaction`, `erasure`, `retention`
    record Redacted(TicketId ticket, List<MessageId> messages, String why) implements TicketEvent {
        public static final String CODE = "ticket.redacted";

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("why", why, "messages", messages.size());
        }
    }

    /// An agent follows it, or no longer.
    record FollowerChanged(TicketId ticket, AgentId agent, boolean follows) implements TicketEvent {
        @Override
        public String code() {
            return "ticket.follower-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("agent", agent.value(), "follows", follows);
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
