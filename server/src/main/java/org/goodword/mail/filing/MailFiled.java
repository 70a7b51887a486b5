package org.goodword.mail.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;

/// A mail became part of a ticket, and why of this one.
///
/// @param rules on arrival that had a say
record MailFiled(TicketId ticket, MessageId message, Decision decision, List<UUID> rules) implements Event {
    @Override
    public String code() {
        return "mail.filed";
    }

    @Override
    public Subject subject() {
        return new Subject(TicketEvent.SUBJECT, ticket.value());
    }

    @Override
    public Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        facts.put("message", message.value());
        facts.put("evidence", decision.evidence().code());
        decision.doubted().ifPresent(one -> facts.put("doubt", one.doubt().code()));
        decision.doubted().ifPresent(one -> facts.put("named", one.ticket().value()));
        if (!rules.isEmpty()) facts.put("rules", rules);
        return facts;
    }
}
