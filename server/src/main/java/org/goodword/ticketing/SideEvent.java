package org.goodword.ticketing;

import java.util.Map;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// What happened in a side conversation. The message itself was announced before, as a note.
public sealed interface SideEvent extends Event {
    TicketId ticket();

    SideId side();

    MessageId message();

    @Override
    default Subject subject() {
        return new Subject(TicketEvent.SUBJECT, ticket().value());
    }

    @Override
    default Map<String, Object> facts() {
        return Map.of("side", side().value(), "message", message().value());
    }

    /// We wrote: it is to leave.
    record SideWritten(TicketId ticket, SideId side, MessageId message) implements SideEvent {
        @Override
        public String code() {
            return "side.written";
        }
    }

    record SideAnswered(TicketId ticket, SideId side, MessageId message) implements SideEvent {
        @Override
        public String code() {
            return "side.answered";
        }
    }
}
