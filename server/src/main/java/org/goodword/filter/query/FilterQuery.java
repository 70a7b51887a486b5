package org.goodword.filter.query;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.trueCondition;

import org.goodword.filter.FieldSet;
import org.goodword.filter.Filter;
import org.goodword.filter.FilterContext;
import org.goodword.filter.FullText;
import org.goodword.filter.InvalidFilter;
import org.goodword.filter.spi.Match;
import org.goodword.platform.Rejected;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/// A filter as an SQL condition. What it never is: null.
public final class FilterQuery<T> {
    private final FieldSet<T> fields;
    private final FilterContext context;
    private final Matching matching;
    private final FullText fullText;

    public FilterQuery(FieldSet<T> fields, FilterContext context, FullText fullText) {
        this.fields = fields;
        this.context = context;
        this.matching = new Matching(context);
        this.fullText = fullText;
    }

    public Condition condition(Filter filter) {
        return switch (filter) {
            case Filter.All(var parts) when parts.isEmpty() -> trueCondition();
            case Filter.All(var parts) ->
                and(parts.stream().map(this::condition).toList());
            case Filter.Any(var parts) -> or(parts.stream().map(this::condition).toList());
            case Filter.Not(var part) -> not(condition(part));
            case Filter.Comparison comparison -> comparison(comparison);
            case Filter.FullText(var words) -> fullText.matching(words);
            case Filter.Changed _ -> throw forRulesOnly("changed");
            case Filter.Was _ -> throw forRulesOnly("was");
        };
    }

    private Condition comparison(Filter.Comparison comparison) {
        var field = fields.require(comparison.field(), -1);
        var match = matching.of(field, comparison.operator(), comparison.values());
        var holds = field.sql().apply(match, context);
        // Whether there is a value is never null; said plainly, an index can answer it.
        if (match instanceof Match.Present) return Matching.isNegative(comparison.operator()) ? DSL.not(holds) : holds;
        return Matching.isNegative(comparison.operator()) ? not(holds) : holds;
    }

    // An empty column makes a comparison null; its negation must hold.
    private static Condition not(Condition condition) {
        return DSL.condition("({0}) is not true", condition);
    }

    private static Rejected forRulesOnly(String word) {
        return InvalidFilter.untyped(
                "\"%s\" works in rules only".formatted(word), "A list shows what is, not what happened; remove it.");
    }
}
