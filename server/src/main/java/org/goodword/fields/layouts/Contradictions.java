package org.goodword.fields.layouts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.fields.Condition;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldProblem.RulesContradict;
import org.goodword.fields.FieldValue;
import org.goodword.fields.Kind;
import org.goodword.fields.Layout.Place;
import org.goodword.fields.Option;
import org.goodword.fields.Reading;
import org.goodword.fields.Rules;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;

/// Refuses a form that could not be filled: rules that wait for each other, or that nothing fulfils.
final class Contradictions {
    private static final int MOST_PLACES = 100;
    /// More ways to fill a form than this are not tried: such a rule is taken at its word.
    private static final int MOST_TRIED = 20_000;
    private static final String SOMETHING_ELSE = "\u0001";

    private final SequencedMap<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Definition> fields;

    private Contradictions(Map<String, Definition> fields) {
        this.fields = fields;
    }

    /// @return the same places, with values as they are stored
    /// @throws Rejected `rules-contradict`, `invalid-value`
    static List<Place> refused(List<Place> given, List<Definition> fields) {
        if (given.size() > MOST_PLACES)
            throw Invalid.of("places", "A form has at most %d fields.".formatted(MOST_PLACES));
        var check = new Contradictions(Layouts.byKey(fields));
        given.forEach(check::place);
        check.places.replaceAll((_, place) -> check.spelled(place));
        check.places.keySet().forEach(check::refuseCircle);
        check.places.values().forEach(check::refuseNeverShown);
        return List.copyOf(check.places.values());
    }

    private void place(Place place) {
        var field = fields.get(place.field());
        if (field == null) throw Invalid.of("places", "There is no field \"%s\".".formatted(place.field()));
        if (places.put(place.field(), place) != null)
            throw Invalid.of("places", "%s stands on the form twice.".formatted(field.title()));
    }

    private Place spelled(Place place) {
        return new Place(
                place.field(),
                place.visibleIf().map(rule -> spelled(place, rule)),
                place.requiredIf().map(rule -> spelled(place, rule)),
                place.toSolve());
    }

    private Condition spelled(Place place, Condition rule) {
        return switch (rule) {
            case Condition.Is(var key, var values) ->
                new Condition.Is(
                        key,
                        values.stream()
                                .map(value -> spelled(asked(place, key), value))
                                .toList());
            case Condition.IsSet(var key) -> {
                asked(place, key);
                yield rule;
            }
            case Condition.Not(var part) -> new Condition.Not(spelled(place, part));
            case Condition.All(var parts) ->
                new Condition.All(
                        parts.stream().map(part -> spelled(place, part)).toList());
            case Condition.Any(var parts) ->
                new Condition.Any(
                        parts.stream().map(part -> spelled(place, part)).toList());
        };
    }

    private Definition asked(Place place, String key) {
        var title = title(place.field());
        if (key.equals(place.field())) throw contradiction(key, "The rule of %s asks for itself.".formatted(title));
        var field = fields.get(key);
        if (field == null)
            throw contradiction(
                    place.field(), "The rule of %s asks for \"%s\", which there is not.".formatted(title, key));
        if (!places.containsKey(key))
            throw contradiction(
                    place.field(),
                    "The rule of %s asks for %s, which is not on this form.".formatted(title, field.title()));
        return field;
    }

    private static String spelled(Definition field, String value) {
        return Reading.read(field, value)
                .map(FieldValue::words)
                .map(List::getFirst)
                .orElseThrow(() -> Invalid.of("places", "A rule of a form compares with nothing."));
    }

    private void refuseCircle(String start) {
        var way = way(start, start, new HashSet<>());
        way.ifPresent(keys -> {
            throw contradiction(
                    start,
                    "%s: each waits for the next, and none would ever be shown."
                            .formatted(keys.stream().map(this::title).collect(Collectors.joining(" → "))));
        });
    }

    private Optional<List<String>> way(String from, String to, Set<String> seen) {
        for (var next : asksToBeShown(from)) {
            if (next.equals(to)) return Optional.of(List.of(from, to));
            if (!seen.add(next)) continue;
            var rest = way(next, to, seen);
            if (rest.isPresent()) {
                var whole = new ArrayList<>(List.of(from));
                whole.addAll(rest.get());
                return Optional.of(whole);
            }
        }
        return Optional.empty();
    }

    private Set<String> asksToBeShown(String key) {
        return Optional.ofNullable(places.get(key)).flatMap(Place::visibleIf).map(Condition::asked).stream()
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void refuseNeverShown(Place place) {
        var key = place.field();
        if (place.visibleIf().isEmpty()) return;
        var ways = new ArrayList<Map.Entry<String, List<List<String>>>>();
        var tries = 1L;
        for (var asked : concerned(key)) {
            var sayings = sayings(asked);
            ways.add(Map.entry(asked, sayings));
            tries *= sayings.size();
            if (tries > MOST_TRIED) return;
        }
        if (canBeShown(key, ways, 0, new HashMap<>())) return;
        var demanded = place.requiredIf().isPresent() || place.toSolve();
        throw contradiction(
                key,
                demanded
                        ? "%s is demanded, but its rule never lets it be shown.".formatted(title(key))
                        : "%s would never be shown: nothing fulfils its rule.".formatted(title(key)));
    }

    private boolean canBeShown(
            String key, List<Map.Entry<String, List<List<String>>>> ways, int at, Map<String, List<String>> said) {
        if (at == ways.size())
            return new Rules(List.copyOf(places.values()), asked -> said.getOrDefault(asked, List.of())).isVisible(key);
        var way = ways.get(at);
        for (var saying : way.getValue()) {
            said.put(way.getKey(), saying);
            if (canBeShown(key, ways, at + 1, said)) return true;
        }
        return false;
    }

    /// All whose values decide whether it is shown.
    private Set<String> concerned(String key) {
        var concerned = new LinkedHashSet<String>();
        var open = new ArrayList<>(asksToBeShown(key));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (concerned.add(next)) open.addAll(asksToBeShown(next));
        }
        return concerned;
    }

    /// What a field can say, as far as rules tell it apart.
    private List<List<String>> sayings(String key) {
        var field = fields.get(key);
        var sayings = new ArrayList<List<String>>();
        sayings.add(List.of());
        if (field != null && field.kind().hasOptions()) {
            var options = field.kind() == Kind.TREE ? field.options() : mentionedAndOne(field);
            options.forEach(option -> sayings.add(field.path(option.key())));
        } else {
            mentioned(key).forEach(value -> sayings.add(List.of(value)));
            sayings.add(List.of(SOMETHING_ELSE));
        }
        return sayings;
    }

    private List<Option> mentionedAndOne(Definition field) {
        var mentioned = mentioned(field.key());
        var options = new ArrayList<>(field.options().stream()
                .filter(option -> mentioned.contains(option.key()))
                .toList());
        field.options().stream()
                .filter(option -> !mentioned.contains(option.key()))
                .findFirst()
                .ifPresent(options::add);
        return options;
    }

    private Set<String> mentioned(String key) {
        return places.values().stream()
                .flatMap(place -> place.visibleIf().stream())
                .flatMap(Condition::leaves)
                .flatMap(leaf -> leaf instanceof Condition.Is(var field, var values) && field.equals(key)
                        ? values.stream()
                        : java.util.stream.Stream.empty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String title(String key) {
        var field = fields.get(key);
        return field == null ? key : field.title();
    }

    private static Rejected contradiction(String field, String sentence) {
        return new Rejected(new RulesContradict(field, sentence));
    }
}
