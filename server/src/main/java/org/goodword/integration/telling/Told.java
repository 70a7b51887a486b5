package org.goodword.integration.telling;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.integration.EventType;
import org.goodword.ledger.Entry;
import org.goodword.platform.Actor;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;

/// An event of the ledger that somebody outside may want to hear of.
///
/// @param subject a ticket, contact or organisation: those of one are told in order
/// @param facts ids and codes
public record Told(EventType type, Instant at, Actor actor, String kind, UUID subject, Map<String, Object> facts) {
    /// Empty for what is told to nobody.
    public static Optional<Told> of(Entry entry) {
        return EventType.ofLedger(entry.event())
                .map(type -> new Told(
                        type,
                        entry.at(),
                        entry.actor(),
                        entry.subject().kind(),
                        entry.subject().id(),
                        entry.facts()));
    }

    public Optional<TicketId> ticket() {
        return kind.equals(TicketEvent.SUBJECT) ? Optional.of(new TicketId(subject)) : Optional.empty();
    }
}
