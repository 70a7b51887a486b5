package org.goodword.contacts.spi;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Actor;

/// Something that happened with a contact or an organisation.
///
/// @param kind `ticket`, `chat`, `note`, `change`, `ask`, `rating`
/// @param text in somebody's words: a subject, a note, a quote
/// @param ticket that it belongs to
/// @param more what this kind tells beside, by name
public record Moment(
        Instant at,
        UUID id,
        String kind,
        Optional<Actor> by,
        String text,
        Optional<OfTicket> ticket,
        Map<String, Object> more) {

    public record OfTicket(UUID id, long number, String subject) {}
}
