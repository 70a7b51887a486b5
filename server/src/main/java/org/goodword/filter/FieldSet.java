package org.goodword.filter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.goodword.filter.memory.FilterPredicate;
import org.goodword.filter.query.FilterQuery;
import org.goodword.filter.sentence.FilterSentence;
import org.goodword.filter.spi.FilterField;
import org.goodword.filter.spi.FilterFields;
import org.goodword.filter.text.FilterParser;
import org.goodword.filter.text.FilterPrinter;
import org.goodword.filter.text.Nearest;
import org.goodword.platform.FieldRights;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/// The fields of one subject, and everything a filter on them can become.
public final class FieldSet<T> {
    private final Map<String, FilterField<T>> builtIn;
    private final List<FilterFields<T>> ofWorkspace;
    private final List<String> bundles;
    private final FieldRights rights;
    private @Nullable Map<String, FilterField<T>> all;

    private FieldSet(List<FilterFields<T>> contributions, FieldRights rights) {
        this.rights = rights;
        builtIn = new LinkedHashMap<>();
        contributions.stream()
                .filter(contribution -> !contribution.areOfWorkspace())
                .forEach(contribution -> put(builtIn, contribution.fields()));
        ofWorkspace =
                contributions.stream().filter(FilterFields::areOfWorkspace).toList();
        bundles = contributions.stream().map(FilterFields::bundle).distinct().toList();
    }

    private static <T> void put(Map<String, FilterField<T>> fields, List<FilterField<T>> contribution) {
        for (var field : contribution)
            if (fields.put(field.name(), field) != null)
                throw new IllegalStateException("Two modules contribute the field " + field.name());
    }

    /// Most filters name built-in fields only, and need not wait for the workspace's.
    private Map<String, FilterField<T>> all() {
        if (all == null) {
            var fields = new LinkedHashMap<>(builtIn);
            ofWorkspace.forEach(contribution -> put(fields, contribution.fields(rights)));
            all = fields;
        }
        return all;
    }

    public static <T> FieldSet<T> of(List<FilterFields<T>> contributions) {
        return of(contributions, FieldRights.ALL);
    }

    static <T> FieldSet<T> of(List<FilterFields<T>> contributions, FieldRights rights) {
        return new FieldSet<>(contributions, rights);
    }

    /// What a person typed, normalised. At most 4,000 characters, 100 terms, 20 levels.
    ///
    /// @throws org.goodword.platform.Rejected with [InvalidFilter], and nothing else, whatever the text
    public Filter parse(String text) {
        return new FilterParser<>(this, text).parse();
    }

    /// The text of a filter; parsing it gives the filter back, normalised.
    public String print(Filter filter) {
        return FilterPrinter.print(filter.normalised());
    }

    /// @param fullText resolves quoted words
    public Condition condition(Filter filter, FilterContext context, FullText fullText) {
        return new FilterQuery<>(this, context, fullText).condition(filter);
    }

    /// Holds for exactly the rows that [#condition] selects. Full text is refused: in memory there is `contains`.
    public Predicate<T> predicate(Filter filter, FilterContext context) {
        var predicate = changePredicate(filter, context);
        return subject -> predicate.test(new Change<>(subject, null));
    }

    public Predicate<Change<T>> changePredicate(Filter filter, FilterContext context) {
        return new FilterPredicate<>(this, context).predicate(filter);
    }

    /// "Status is open and assignee is me"
    public String sentence(Filter filter, Locale locale) {
        return new FilterSentence<>(this, bundles, locale).sentence(filter.normalised());
    }

    public Optional<FilterField<T>> find(String name) {
        var key = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(builtIn.get(key)).or(() -> Optional.ofNullable(all().get(key)));
    }

    public FilterField<T> require(String name, int position) {
        return find(name)
                .orElseThrow(() -> InvalidFilter.at(
                        position,
                        "There is no field \"%s\"".formatted(name),
                        Nearest.hint(name, all().keySet()) + " Put words to search for into quotes."));
    }

    public List<FilterField<T>> fields() {
        return List.copyOf(all().values());
    }
}
