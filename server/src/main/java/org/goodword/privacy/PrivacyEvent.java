package org.goodword.privacy;

import java.util.Map;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// @param code `contact.erasure-begun` …: its first word is what it is about
/// @param facts ids and counts
public record PrivacyEvent(String code, UUID about, Map<String, Object> facts) implements Event {
    @Override
    public Subject subject() {
        return new Subject(code.substring(0, code.indexOf('.')), about);
    }
}
