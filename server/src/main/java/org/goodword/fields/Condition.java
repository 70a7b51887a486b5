package org.goodword.fields;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.jspecify.annotations.Nullable;

/// When a form shows a field or demands it: a small closed language, the same in `web/forms`.
///
/// `{"field": "product", "is": ["laptop", "phone"]}`, `{"field": "product", "set": true}`, `{"not": …}`, `{"all":
/// […]}`,
/// `{"any": […]}`.
public sealed interface Condition {
    int MOST_PARTS = 20;
    int DEEPEST = 5;

    /// Some word of the field is one of these; of a tree, what it lies under counts.
    record Is(String field, List<String> values) implements Condition {
        public Is {
            values = List.copyOf(values);
        }
    }

    record IsSet(String field) implements Condition {}

    record Not(Condition part) implements Condition {}

    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// @param words what the field with this key says; nothing when it is empty or not shown
    default boolean holds(Function<String, List<String>> words) {
        return switch (this) {
            case Is(var field, var values) -> words.apply(field).stream().anyMatch(values::contains);
            case IsSet(var field) -> !words.apply(field).isEmpty();
            case Not(var part) -> !part.holds(words);
            case All(var parts) -> parts.stream().allMatch(part -> part.holds(words));
            case Any(var parts) -> parts.stream().anyMatch(part -> part.holds(words));
        };
    }

    /// Each comparison and question in it.
    default Stream<Condition> leaves() {
        return switch (this) {
            case Is _, IsSet _ -> Stream.of(this);
            case Not(var part) -> part.leaves();
            case All(var parts) -> parts.stream().flatMap(Condition::leaves);
            case Any(var parts) -> parts.stream().flatMap(Condition::leaves);
        };
    }

    /// The keys of the fields it asks.
    default SequencedSet<String> asked() {
        var asked = new LinkedHashSet<String>();
        leaves().forEach(leaf -> asked.add(field(leaf)));
        return asked;
    }

    private static String field(Condition leaf) {
        return switch (leaf) {
            case Is is -> is.field();
            case IsSet(var field) -> field;
            case Not _, All _, Any _ -> throw new IllegalArgumentException("no leaf");
        };
    }

    default Map<String, Object> json() {
        return switch (this) {
            case Is(var field, var values) -> Map.of("field", field, "is", values);
            case IsSet(var field) -> Map.of("field", field, "set", true);
            case Not(var part) -> Map.of("not", part.json());
            case All(var parts) ->
                Map.of("all", parts.stream().map(Condition::json).toList());
            case Any(var parts) ->
                Map.of("any", parts.stream().map(Condition::json).toList());
        };
    }

    /// @throws Rejected `invalid-value`
    static Condition read(@Nullable Object json) {
        var condition = read(json, 0);
        if (condition.leaves().count() > MOST_PARTS)
            throw Invalid.of("places", "A rule has at most %d parts.".formatted(MOST_PARTS));
        return condition;
    }

    private static Condition read(@Nullable Object json, int depth) {
        if (depth > DEEPEST) throw Invalid.of("places", "A rule is nested at most %d deep.".formatted(DEEPEST));
        if (!(json instanceof Map<?, ?> map)) throw unreadable();
        if (map.get("field") instanceof String field) {
            if (map.get("is") instanceof List<?> values && !values.isEmpty()) return new Is(field, texts(values));
            if (Boolean.TRUE.equals(map.get("set"))) return new IsSet(field);
            throw unreadable();
        }
        if (map.get("not") instanceof Object part) return new Not(read(part, depth + 1));
        if (map.get("all") instanceof List<?> parts) return new All(parts(parts, depth));
        if (map.get("any") instanceof List<?> parts && !parts.isEmpty()) return new Any(parts(parts, depth));
        throw unreadable();
    }

    private static List<Condition> parts(List<?> parts, int depth) {
        if (parts.size() > MOST_PARTS) throw unreadable();
        return parts.stream().map(part -> read(part, depth + 1)).toList();
    }

    private static List<String> texts(List<?> values) {
        return values.stream()
                .map(value -> {
                    if (value instanceof String || value instanceof Number) return value.toString();
                    throw unreadable();
                })
                .toList();
    }

    private static Rejected unreadable() {
        return Invalid.of(
                "places",
                "A rule is {\"field\": …, \"is\": […]}, {\"field\": …, \"set\": true}, or not, all, any of such.");
    }
}
