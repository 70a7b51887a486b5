package org.goodword.fields;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodword.platform.FieldRights;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The values of one subject by the keys of its fields, as JSON has them: texts, numbers, and money as
/// `{"minor": 1250, "currency": "EUR"}`.
public record Values(Map<String, Object> byKey) {
    public static final Values NONE = new Values(Map.of());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    public Values {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    /// What `json` wrote.
    public static Values parse(String json) {
        return json.equals("{}") ? NONE : new Values(JSON.readValue(json, MAP));
    }

    public String json() {
        return byKey.isEmpty() ? "{}" : JSON.writeValueAsString(byKey);
    }

    /// What of them a caller may read.
    public Values readable(FieldSubject subject, FieldRights rights) {
        return rights.hidesSome(subject.code()) ? new Values(rights.readable(subject.code(), byKey)) : this;
    }

    public @Nullable Object get(String key) {
        return byKey.get(key);
    }
}
