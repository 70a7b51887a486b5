package org.goodword.fields;

import java.util.Map;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// What happened to a field or a form.
///
/// @param code `field.created`, `field.changed`, `form.changed`
public record FieldEvent(String code, Subject subject, Map<String, Object> facts) implements Event {
    public static FieldEvent of(String code, Definition field) {
        return new FieldEvent(
                code,
                new Subject("field", field.id().value()),
                Map.of("subject", field.subject().code(), "key", field.key()));
    }

    public static FieldEvent form(Layout layout) {
        var id = UUID.nameUUIDFromBytes(
                (layout.subject().code() + "/" + layout.variant()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new FieldEvent(
                "form.changed",
                new Subject("form", id),
                Map.of("subject", layout.subject().code(), "type", layout.variant()));
    }
}
