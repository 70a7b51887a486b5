package org.goodword.fields;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.Version;

/// A field.
///
/// @param key what filters, REST and rules call it; never changes
/// @param name by language
/// @param help one sentence beside it, by language
/// @param options of a choice or a tree, in order
/// @param currency of money
/// @param filterable lists can ask for it
/// @param customers customers may fill it on the web form
/// @param archived nobody is asked for it; values stay
public record Definition(
        FieldId id,
        FieldSubject subject,
        String key,
        Kind kind,
        Map<String, String> name,
        Map<String, String> help,
        List<Option> options,
        Optional<Currency> currency,
        int position,
        boolean filterable,
        boolean customers,
        boolean archived,
        Version version) {

    Definition called(String name) {
        return new Definition(
                id,
                subject,
                name,
                kind,
                this.name,
                help,
                options,
                currency,
                position,
                filterable,
                customers,
                archived,
                version);
    }

    /// For sentences.
    public String title() {
        return "“%s”"
                .formatted(name.getOrDefault(
                        "en", name.values().stream().findFirst().orElse(key)));
    }

    public Optional<Option> option(String wanted) {
        return options.stream().filter(option -> option.key().equals(wanted)).findFirst();
    }

    /// An option and what it lies under, itself first.
    public List<String> path(String option) {
        var path = new ArrayList<String>();
        var next = Optional.of(option);
        while (next.isPresent() && !path.contains(next.get())) {
            path.add(next.get());
            next = next.flatMap(this::option).flatMap(Option::parent);
        }
        return path;
    }
}
