package org.goodword.mail.domainkeys;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// @param code `domain-key.made`, `domain-key.signs`, `domain-key.rests`, `domain-key.removed`
record DomainKeyChanged(String code, String domain) implements Event {
    @Override
    public Subject subject() {
        return new Subject("domain-key", UUID.nameUUIDFromBytes(domain.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("domain", domain);
    }
}
