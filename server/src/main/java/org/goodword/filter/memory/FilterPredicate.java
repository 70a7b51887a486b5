package org.goodword.filter.memory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.goodword.filter.Change;
import org.goodword.filter.FieldSet;
import org.goodword.filter.Filter;
import org.goodword.filter.FilterContext;
import org.goodword.filter.InvalidFilter;
import org.goodword.filter.Operator;
import org.goodword.filter.Value;
import org.goodword.filter.query.Matching;
import org.goodword.filter.spi.FilterField;

/// A filter as a predicate over a subject in memory.
public final class FilterPredicate<T> {
    private final FieldSet<T> fields;
    private final Matching matching;

    public FilterPredicate(FieldSet<T> fields, FilterContext context) {
        this.fields = fields;
        this.matching = new Matching(context);
    }

    public Predicate<Change<T>> predicate(Filter filter) {
        return switch (filter) {
            case Filter.All(var parts) -> each(parts).reduce(_ -> true, Predicate::and);
            case Filter.Any(var parts) -> each(parts).reduce(_ -> false, Predicate::or);
            case Filter.Not(var part) -> predicate(part).negate();
            case Filter.Comparison comparison -> comparison(comparison);
            case Filter.Changed(var name) -> changed(fields.require(name, -1));
            case Filter.Was(var name, var values) -> was(fields.require(name, -1), values);
            case Filter.FullText _ ->
                throw InvalidFilter.untyped("Rules do not search", "Write message~refund to look at the message.");
        };
    }

    private Stream<Predicate<Change<T>>> each(List<Filter> parts) {
        return parts.stream().map(this::predicate);
    }

    private Predicate<Change<T>> comparison(Filter.Comparison comparison) {
        var field = fields.require(comparison.field(), -1);
        var holds = holds(field, comparison.operator(), comparison.values());
        var negative = Matching.isNegative(comparison.operator());
        return change -> holds.test(field.memory().apply(change.now())) != negative;
    }

    private Predicate<Change<T>> was(FilterField<T> field, List<Value> values) {
        var holds = holds(field, Operator.IS, values);
        return change -> change.before() != null && holds.test(field.memory().apply(change.before()));
    }

    private Predicate<Collection<?>> holds(FilterField<T> field, Operator operator, List<Value> values) {
        return Matches.of(matching.of(field, operator, values));
    }

    private Predicate<Change<T>> changed(FilterField<T> field) {
        Function<T, HashSet<Object>> values =
                subject -> new HashSet<>(field.memory().apply(subject));
        return change ->
                change.before() != null && !values.apply(change.before()).equals(values.apply(change.now()));
    }
}
