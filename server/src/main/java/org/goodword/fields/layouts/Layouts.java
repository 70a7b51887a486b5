package org.goodword.fields.layouts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldEvent;
import org.goodword.fields.FieldPermissions;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Layout;
import org.goodword.fields.Layout.Place;
import org.goodword.fields.defining.DefinitionStore;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The forms of a workspace.
@Component
public class Layouts {
    /// The variant for all that have no form of their own.
    public static final String ALL = "";

    private final LayoutStore store;
    private final DefinitionStore definitions;
    private final Ledger ledger;

    Layouts(LayoutStore store, DefinitionStore definitions, Ledger ledger) {
        this.store = store;
        this.definitions = definitions;
        this.ledger = ledger;
    }

    /// Those that were saved, and the one for all.
    @Transactional(readOnly = true)
    public List<Layout> all(FieldSubject subject) {
        var saved = store.of(subject);
        if (saved.stream().anyMatch(layout -> layout.variant().equals(ALL))) return saved;
        return Stream.concat(Stream.of(unsaved(subject, definitions.of(subject))), saved.stream())
                .toList();
    }

    /// The form of a variant: its own, else that for all, else one that nobody has saved.
    public Layout of(FieldSubject subject, String variant, List<Definition> fields) {
        var saved = new HashMap<String, Layout>();
        store.of(subject).forEach(layout -> saved.put(layout.variant(), layout));
        return Optional.ofNullable(saved.get(variant))
                .or(() -> Optional.ofNullable(saved.get(ALL)))
                .orElseGet(() -> unsaved(subject, fields));
    }

    private static Layout unsaved(FieldSubject subject, List<Definition> fields) {
        var places = fields.stream()
                .filter(field -> !field.archived())
                .map(field -> Place.of(field.key()))
                .toList();
        return new Layout(subject, ALL, places, Optional.empty());
    }

    /// @throws Rejected `rules-contradict`, `invalid-value`, `stale-version`, `not-allowed`
    @Transactional
    public Layout save(FieldSubject subject, String variant, List<Place> places, Precondition seen, Caller by) {
        by.require(FieldPermissions.MANAGE);
        if (!variant.matches("([a-z][a-z0-9-]{0,39})?"))
            throw Invalid.of("type", "There is no type \"%s\".".formatted(variant));
        var before = store.lock(subject).stream()
                .filter(layout -> layout.variant().equals(variant))
                .findFirst();
        before.flatMap(Layout::version).ifPresent(version -> version.requireSeen(seen));
        var sound = Contradictions.refused(places, definitions.of(subject));
        var version =
                before.flatMap(Layout::version).map(last -> last.value() + 1).orElse(1);
        var layout = new Layout(subject, variant, sound, Optional.of(new Version(version)));
        store.put(layout);
        ledger.append(FieldEvent.form(layout), by.actor());
        return layout;
    }

    /// Places of a form that is kept elsewhere, as they are to be kept.
    ///
    /// @throws Rejected `rules-contradict`, `invalid-value`
    public static List<Place> sound(List<Place> places, List<Definition> fields) {
        return Contradictions.refused(places, fields);
    }

    /// The variant goes back to the form for all.
    @Transactional
    public void forget(FieldSubject subject, String variant, Caller by) {
        by.require(FieldPermissions.MANAGE);
        store.delete(subject, variant);
        ledger.append(FieldEvent.form(new Layout(subject, variant, List.of(), Optional.empty())), by.actor());
    }

    /// A new field stands at the end of every form.
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Definition field) {
        for (var layout : store.lock(field.subject())) {
            var places = new ArrayList<>(layout.places());
            places.add(Place.of(field.key()));
            store.put(new Layout(layout.subject(), layout.variant(), places, layout.version()));
        }
    }

    static Map<String, Definition> byKey(List<Definition> fields) {
        var byKey = new HashMap<String, Definition>();
        fields.forEach(field -> byKey.put(field.key(), field));
        return byKey;
    }
}
