package org.goodword.mail.linking;

import java.util.Map;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;
import org.goodword.ticketing.TicketEvent;

/// What became of a link to a file; told where its ticket is seen.
///
/// @param code `file-link.withdrawn`, `file-link.given-back`; `file-link.fetched`, when it was for the first
///     time
record FileLinkChanged(String code, FileLink link) implements Event {
    @Override
    public Subject subject() {
        return new Subject(TicketEvent.SUBJECT, link.ticket().value());
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("link", link.id(), "message", link.message().value());
    }
}
