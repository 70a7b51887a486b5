package org.goodword.fields;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.goodword.fields.Layout.Place;

/// What a form shows and demands of given values. `web/forms` says the same in the browser.
public final class Rules {
    private final SequencedMap<String, Place> places = new LinkedHashMap<>();
    private final Function<String, List<String>> words;
    private final Map<String, Boolean> shown = new HashMap<>();

    /// @param words what a field says, whether it is shown or not
    public Rules(List<Place> places, Function<String, List<String>> words) {
        places.forEach(place -> this.places.put(place.field(), place));
        this.words = words;
    }

    public static Rules of(Layout layout, Map<String, Definition> fields, Values values) {
        return new Rules(
                layout.places().stream()
                        .filter(place -> fields.containsKey(place.field()))
                        .toList(),
                key -> words(fields.get(key), values));
    }

    private static List<String> words(@org.jspecify.annotations.Nullable Definition field, Values values) {
        return Optional.ofNullable(field)
                .flatMap(known -> Reading.stored(known, values.get(known.key())))
                .map(FieldValue::words)
                .orElse(List.of());
    }

    /// In the order of the form.
    public List<String> visible() {
        return places.keySet().stream().filter(this::isVisible).toList();
    }

    public List<String> required() {
        return places.values().stream()
                .filter(place -> isVisible(place.field()))
                .filter(place -> place.requiredIf().filter(this::holds).isPresent())
                .map(Place::field)
                .toList();
    }

    /// Demanded and not there.
    public List<String> missing() {
        return required().stream().filter(key -> words.apply(key).isEmpty()).toList();
    }

    /// What a ticket lacks before it can be solved.
    public List<String> missingToSolve() {
        var required = required();
        return places.values().stream()
                .filter(place -> isVisible(place.field()))
                .filter(place -> place.toSolve() || required.contains(place.field()))
                .map(Place::field)
                .filter(key -> words.apply(key).isEmpty())
                .toList();
    }

    public boolean isVisible(String key) {
        var place = places.get(key);
        if (place == null) return false;
        var known = shown.get(key);
        if (known != null) return known;
        // A rule that comes back to itself, which no form that was saved has, shows nothing.
        shown.put(key, false);
        var visible = place.visibleIf().map(this::holds).orElse(true);
        shown.put(key, visible);
        return visible;
    }

    /// What is not shown says nothing.
    private boolean holds(Condition condition) {
        return condition.holds(key -> isVisible(key) ? words.apply(key) : List.of());
    }
}
