package org.goodword.fields;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What becomes of a subject's values when some are to be others.
@Component
class Judgement {
    private static final int MOST_AT_ONCE = 200;

    private final FieldReferences references;

    Judgement(FieldReferences references) {
        this.references = references;
    }

    /// @param wanted null and blank text clear
    /// @throws Rejected `invalid-value`
    Values judged(Map<String, Definition> fields, Values before, Map<String, ? extends @Nullable Object> wanted) {
        if (wanted.size() > MOST_AT_ONCE) throw Invalid.of("fields", "At most %d fields.".formatted(MOST_AT_ONCE));
        var after = new LinkedHashMap<>(before.byKey());
        wanted.forEach((key, given) -> {
            var field = known(fields, key);
            judged(field, before, given)
                    .ifPresentOrElse(value -> after.put(key, value.json()), () -> after.remove(key));
        });
        return new Values(after);
    }

    private static Definition known(Map<String, Definition> fields, String key) {
        var field = fields.get(key);
        if (field != null && !field.archived()) return field;
        var there = fields.values().stream()
                .filter(known -> !known.archived())
                .map(Definition::key)
                .collect(Collectors.joining(", "));
        throw Invalid.of(
                "fields." + key,
                there.isEmpty()
                        ? "There is no field \"%s\"; there are none yet.".formatted(key)
                        : "There is no field \"%s\"; there are %s.".formatted(key, there));
    }

    private Optional<FieldValue> judged(Definition field, Values before, @Nullable Object given) {
        if (given instanceof String typed && field.kind().refers() && !typed.isBlank()) return referred(field, typed);
        var value = Reading.read(field, given);
        value.ifPresent(read -> refuseRetired(field, before, read));
        return value;
    }

    private Optional<FieldValue> referred(Definition field, String typed) {
        var id = references
                .find(field.kind(), typed.strip())
                .orElseGet(() -> Reading.read(field, typed)
                        .map(FieldValue.Named.class::cast)
                        .orElseThrow()
                        .id());
        if (!references.exists(field.kind(), id))
            throw Invalid.of("fields." + field.key(), "%s takes one there is.".formatted(field.title()));
        return Optional.of(new FieldValue.Named(id));
    }

    private static void refuseRetired(Definition field, Values before, FieldValue value) {
        if (!(value instanceof FieldValue.Chosen(var path))) return;
        var key = path.getFirst();
        var retired = field.option(key).filter(option -> !option.active()).isPresent();
        if (retired && !Objects.equals(before.get(field.key()), key))
            throw Invalid.of(
                    "fields." + field.key(), "%s does not offer \"%s\" any more.".formatted(field.title(), key));
    }
}
