package org.goodword.advocacy;

import java.util.HashMap;
import java.util.Map;
import org.goodword.contacts.ContactId;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;

/// What happened to an ask; told where its ticket is seen.
///
/// @param code `ask.asked`, `ask.taken-back`, `ask.sent`, `ask.failed`, `ask.blocked`, `ask.agreed`, `ask.declined`,
///     `ask.never`, `ask.withdrawn`
/// @param more of a blocked one: `reason`, `number`, `at`
public record AskEvent(String code, AskId ask, TicketId ticket, ContactId contact, Map<String, Object> more)
        implements Event {
    @Override
    public Subject subject() {
        return new Subject(TicketEvent.SUBJECT, ticket.value());
    }

    @Override
    public Map<String, Object> facts() {
        var facts = new HashMap<>(more);
        facts.put("ask", ask.value());
        facts.put("contact", contact.value());
        return facts;
    }
}
