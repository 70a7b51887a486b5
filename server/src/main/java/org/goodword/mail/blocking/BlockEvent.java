package org.goodword.mail.blocking;

import java.util.Map;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// @param code `block.added`, `block.removed`
record BlockEvent(String code, UUID block, String value) implements Event {
    @Override
    public Subject subject() {
        return new Subject("block", block);
    }

    @Override
    public Map<String, Object> detail() {
        return Map.of("value", value);
    }
}
