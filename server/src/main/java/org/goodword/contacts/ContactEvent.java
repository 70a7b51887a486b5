package org.goodword.contacts;

import java.util.Map;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// What happened to a contact or an organisation.
///
/// @param code `contact.created`, `organisation.changed` …
public record ContactEvent(String code, Subject subject, Map<String, Object> detail) implements Event {
    public static ContactEvent of(String code, UUID subject, Map<String, Object> detail) {
        return new ContactEvent(code, new Subject(code.substring(0, code.indexOf('.')), subject), detail);
    }
}
