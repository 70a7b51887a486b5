package org.goodword.mail.receiving;

import java.util.Map;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// A mail could not become a ticket and waits for a person.
public record MailParked(UUID mail, String reason) implements Event {
    @Override
    public String code() {
        return "mail.parked";
    }

    @Override
    public Subject subject() {
        return new Subject("mail", mail);
    }

    @Override
    public Map<String, Object> detail() {
        return Map.of("reason", reason);
    }
}
