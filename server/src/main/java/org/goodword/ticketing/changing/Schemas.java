package org.goodword.ticketing.changing;

import java.util.List;
import java.util.Map;

/// JSON Schema (2020-12) of action arguments, in the few forms they take.
final class Schemas {
    static final Map<String, Object> NULLABLE_ID = Map.of("type", List.of("string", "null"), "format", "uuid");
    static final Map<String, Object> TEXT = Map.of("type", "string");
    static final Map<String, Object> TEXTS = Map.of("type", "array", "items", TEXT);

    private Schemas() {}

    static Map<String, Object> choice(List<String> values) {
        return Map.of("type", "string", "enum", values);
    }

    static Map<String, Object> object(Map<String, Object> properties, String... required) {
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.of(required),
                "additionalProperties",
                false);
    }
}
