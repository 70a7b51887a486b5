package org.goodword.ticketing;

import java.util.List;
import java.util.Map;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// Messages that went from one ticket to another: nothing was said, nothing leaves.
public sealed interface SplitEvent extends Event {
    TicketId ticket();

    @Override
    default Subject subject() {
        return new Subject(TicketEvent.SUBJECT, ticket().value());
    }

    /// Messages have gone from it, to where answers to them go as well.
    sealed interface Left extends SplitEvent {
        TicketId into();

        long number();

        List<MessageId> messages();

        @Override
        default Map<String, Object> facts() {
            return Map.of("into", into().value(), "number", number(), "messages", ids(messages()));
        }
    }

    /// Some of its messages are in a ticket of their own now.
    record Split(TicketId ticket, TicketId into, long number, List<MessageId> messages) implements Left {
        @Override
        public String code() {
            return "ticket.split";
        }
    }

    /// Somebody put messages of it where they belong.
    record Moved(TicketId ticket, TicketId into, long number, List<MessageId> messages) implements Left {
        @Override
        public String code() {
            return "ticket.messages-moved";
        }
    }

    /// Messages of another ticket were put here.
    record Came(TicketId ticket, TicketId from, long number, List<MessageId> messages) implements SplitEvent {
        @Override
        public String code() {
            return "ticket.messages-came";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("from", from.value(), "number", number, "messages", ids(messages));
        }
    }

    /// It began with messages of another ticket.
    record SplitOff(TicketId ticket, TicketId from, long number) implements SplitEvent {
        public static final String CODE = "ticket.split-off";

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("from", from.value(), "number", number);
        }
    }

    /// Messages that were split off are back.
    record Rejoined(TicketId ticket, TicketId from, long number, List<MessageId> messages) implements SplitEvent {
        @Override
        public String code() {
            return "ticket.rejoined";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("from", from.value(), "number", number, "messages", ids(messages));
        }
    }

    /// The messages it began with went back; it stays, for more happened in it.
    record WentBack(TicketId ticket, TicketId into, long number) implements SplitEvent {
        @Override
        public String code() {
            return "ticket.went-back";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("into", into.value(), "number", number);
        }
    }

    private static List<String> ids(List<MessageId> messages) {
        return messages.stream().map(message -> message.value().toString()).toList();
    }
}
