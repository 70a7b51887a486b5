package org.goodword.ticketing.changing;

import java.util.List;
import java.util.Map;

/// JSON Schema (2020-12) of action arguments, in the few forms they take.
public final class Schemas {
    public static final Map<String, Object> NULLABLE_ID = Map.of("type", List.of("string", "null"), "format", "uuid");
    public static final Map<String, Object> ID = Map.of("type", "string", "format", "uuid");
    public static final Map<String, Object> TIME = Map.of("type", "string", "format", "date-time");
    public static final Map<String, Object> FLAG = Map.of("type", "boolean");
    public static final Map<String, Object> TEXT = Map.of("type", "string");
    public static final Map<String, Object> TEXTS = Map.of("type", "array", "items", TEXT);

    private Schemas() {}

    public static Map<String, Object> choice(List<String> values) {
        return Map.of("type", "string", "enum", values);
    }

    public static Map<String, Object> object(Map<String, Object> properties, String... required) {
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
