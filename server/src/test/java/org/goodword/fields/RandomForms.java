package org.goodword.fields;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.goodword.fields.Layout.Place;
import org.goodword.platform.Version;
import org.jspecify.annotations.Nullable;

/// Forms with rules, and what people might put into them, of one seed.
final class RandomForms {
    static final int FORMS = 25;
    static final int INPUTS = 40;

    private static final List<Object> ANYTHING = List.of(
            "",
            "  ",
            "\u00a0",
            "x",
            " x ",
            "0",
            "-0",
            "007",
            "12.50",
            "12,50",
            "1.23456",
            "-3.1000",
            "99999999999",
            "100000000000",
            "1e5",
            0,
            7,
            -12,
            12.5,
            1.00001,
            1.0E20,
            true,
            "2026-01-31",
            "2026-02-30",
            "2024-02-29",
            "2023-02-29",
            "0000-01-01",
            "26-1-1",
            "a",
            "b",
            "hardware",
            "laptop",
            "desk",
            "00000000-0000-0000-0000-00000000000a",
            "00000000-0000-0000-0000-00000000000A",
            "no-uuid",
            Map.of("minor", 1250, "currency", "EUR"),
            Map.of("minor", 12.5, "currency", "EUR"),
            Map.of("minor", 1250, "currency", "USD"),
            Map.of("minor", 1250, "currency", "JPY"),
            Map.of("a", "b"),
            List.of("a"));

    private static final Map<String, List<Object>> FITTING = Map.of(
            "text", List.of("x", "y"),
            "number", List.of("12.50", 12.5, 7),
            "euro", List.of("12.50", Map.of("minor", 1250, "currency", "EUR")),
            "yen", List.of(1250, "7"),
            "date", List.of("2026-01-31", "2024-02-29"),
            "choice", List.of("a", "b"),
            "tree", List.of("hardware", "laptop", "desk"),
            "person", List.of("00000000-0000-0000-0000-00000000000a"));

    private final Random random;

    RandomForms(long seed) {
        random = new Random(seed);
    }

    static List<Definition> fields() {
        var options = List.of(option("a", null), option("b", null));
        var tree = List.of(
                option("hardware", null), option("laptop", "hardware"), option("mini", "laptop"), option("desk", null));
        return List.of(
                field("text", Kind.TEXT, List.of(), null),
                field("number", Kind.NUMBER, List.of(), null),
                field("euro", Kind.MONEY, List.of(), "EUR"),
                field("yen", Kind.MONEY, List.of(), "JPY"),
                field("date", Kind.DATE, List.of(), null),
                field("choice", Kind.CHOICE, options, null),
                field("tree", Kind.TREE, tree, null),
                field("person", Kind.PERSON, List.of(), null));
    }

    private static Option option(String key, @Nullable String parent) {
        return new Option(key, Map.of("en", key), Optional.ofNullable(parent), true);
    }

    private static Definition field(String key, Kind kind, List<Option> options, @Nullable String currency) {
        return new Definition(
                new FieldId(new UUID(0, key.hashCode())),
                FieldSubject.TICKET,
                key,
                kind,
                Map.of("en", key),
                Map.of(),
                options,
                Optional.ofNullable(currency).map(Currency::getInstance),
                0,
                true,
                false,
                false,
                new Version(1));
    }

    /// Rules ask for what comes before, so that none waits for itself; the order on the form is another.
    List<Place> form() {
        var keys = new ArrayList<>(fields().stream().map(Definition::key).toList());
        Collections.shuffle(keys, random);
        var places = new ArrayList<Place>();
        for (var key : keys) {
            var asked = places.stream().map(Place::field).toList();
            places.add(new Place(
                    key,
                    random.nextInt(3) == 0 ? Optional.empty() : rule(asked),
                    random.nextInt(2) == 0 ? Optional.empty() : rule(asked),
                    random.nextInt(3) == 0));
        }
        Collections.shuffle(places, random);
        return places;
    }

    private Optional<Condition> rule(List<String> asked) {
        if (asked.isEmpty()) return random.nextBoolean() ? Optional.empty() : Optional.of(new Condition.All(List.of()));
        return Optional.of(condition(asked, 2));
    }

    private Condition condition(List<String> asked, int depth) {
        var key = one(asked);
        return switch (random.nextInt(depth == 0 ? 2 : 5)) {
            case 0 -> new Condition.IsSet(key);
            case 1 -> new Condition.Is(key, words(key));
            case 2 -> new Condition.Not(condition(asked, depth - 1));
            case 3 -> new Condition.All(List.of(condition(asked, depth - 1), condition(asked, depth - 1)));
            default -> new Condition.Any(List.of(condition(asked, depth - 1), condition(asked, depth - 1)));
        };
    }

    private List<String> words(String key) {
        var field = fields().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        return Reading.read(field, one(fitting(key))).map(FieldValue::words).orElseThrow().stream()
                .limit(1)
                .toList();
    }

    private static List<Object> fitting(String key) {
        return Optional.ofNullable(FITTING.get(key)).orElseThrow();
    }

    /// Mostly what fits, often nothing, now and then anything.
    Map<String, @Nullable Object> input() {
        var input = new LinkedHashMap<String, @Nullable Object>();
        for (var field : fields())
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> {}
                case 3 -> input.put(field.key(), null);
                case 4, 5 -> input.put(field.key(), one(ANYTHING));
                default -> input.put(field.key(), one(fitting(field.key())));
            }
        return input;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
