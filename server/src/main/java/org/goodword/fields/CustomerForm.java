package org.goodword.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodword.fields.Layout.Place;
import org.goodword.fields.defining.DefinitionStore;
import org.goodword.fields.layouts.Layouts;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The fields that customers may fill where they write to us, by the rules of a form.
@Component
public class CustomerForm {
    /// What a stranger can type or choose.
    static final Set<Kind> KINDS = Set.of(Kind.TEXT, Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.CHOICE, Kind.TREE);

    private final DefinitionStore definitions;
    private final Layouts layouts;

    CustomerForm(DefinitionStore definitions, Layouts layouts) {
        this.definitions = definitions;
        this.layouts = layouts;
    }

    /// By the form for all types.
    ///
    /// @param typed by key, as it came
    @Transactional(readOnly = true)
    public List<Asked> asked(Map<String, String> typed) {
        return asked(Layouts.ALL, typed);
    }

    /// By the form of a type of ticket, or where it has none of its own by that for all.
    ///
    /// @param typed by key, as it came
    @Transactional(readOnly = true)
    public List<Asked> asked(String type, Map<String, String> typed) {
        var all = definitions.of(FieldSubject.TICKET);
        var open = new LinkedHashMap<String, Definition>();
        all.stream()
                .filter(field -> field.customers() && !field.archived() && KINDS.contains(field.kind()))
                .forEach(field -> open.put(field.key(), field));
        if (open.isEmpty()) return List.of();
        var places = layouts.of(FieldSubject.TICKET, type, all).places().stream()
                .filter(place -> open.containsKey(place.field()))
                .toList();
        return asked(open, places, typed);
    }

    static List<Asked> asked(Map<String, Definition> open, List<Place> places, Map<String, String> typed) {
        var rules = new Rules(places, key -> words(open.get(key), typed));
        var required = rules.required();
        return rules.visible().stream()
                .map(open::get)
                .filter(java.util.Objects::nonNull)
                .map(field -> asked(field, typed.getOrDefault(field.key(), ""), required.contains(field.key())))
                .toList();
    }

    private static Asked asked(Definition field, String typed, boolean required) {
        var offered = !field.kind().hasOptions()
                || field.option(typed.strip()).filter(Option::active).isPresent();
        try {
            var value = Reading.read(field, typed);
            return new Asked(field, typed, required, value.isEmpty() && required, value.isPresent() && !offered);
        } catch (Rejected misfit) {
            return new Asked(field, typed, required, false, true);
        }
    }

    private static List<String> words(@org.jspecify.annotations.Nullable Definition field, Map<String, String> typed) {
        if (field == null) return List.of();
        try {
            return Reading.read(field, typed.get(field.key()))
                    .map(FieldValue::words)
                    .orElse(List.of());
        } catch (Rejected misfit) {
            return List.of();
        }
    }

    /// @param missing it is required and says nothing
    /// @param wrong it says what it cannot hold
    public record Asked(Definition field, String typed, boolean required, boolean missing, boolean wrong) {
        public String name(String language) {
            return Asked.in(field.name(), language, field.key());
        }

        public String help(String language) {
            return Asked.in(field.help(), language, "");
        }

        public String name(Option option, String language) {
            return Asked.in(option.name(), language, option.key());
        }

        /// A text in a language, or in another one that there is.
        public static String in(Map<String, String> texts, String language, String otherwise) {
            var text = texts.get(language);
            return text != null
                    ? text
                    : texts.getOrDefault(
                            "en", texts.values().stream().findFirst().orElse(otherwise));
        }
    }
}
