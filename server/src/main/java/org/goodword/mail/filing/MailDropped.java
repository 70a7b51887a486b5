package org.goodword.mail.filing;

import java.util.Map;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// A rule wanted a mail nowhere. It is kept.
record MailDropped(UUID mail, UUID rule) implements Event {
    @Override
    public String code() {
        return "mail.dropped";
    }

    @Override
    public Subject subject() {
        return new Subject("mail", mail);
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("rule", rule);
    }
}
