package org.goodword.ticketing.statuses;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// A type or a status was made, changed or taken away.
record ClassChanged(String what, String key) implements Event {
    static ClassChanged of(String what, String key) {
        return new ClassChanged(what, key);
    }

    @Override
    public String code() {
        return what + ".changed";
    }

    @Override
    public Subject subject() {
        return new Subject(what, UUID.nameUUIDFromBytes((what + "/" + key).getBytes(UTF_8)));
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("key", key);
    }
}
