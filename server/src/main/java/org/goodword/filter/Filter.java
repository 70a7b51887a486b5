package org.goodword.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which ones: a tree of conditions on the named fields of one subject.
///
/// A condition on a field that is empty does not hold, and its negation does: nothing is ever "unknown".
public sealed interface Filter {
    /// Every part holds; without parts, everything.
    record All(List<Filter> parts) implements Filter {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /// At least one part holds; without parts, nothing.
    record Any(List<Filter> parts) implements Filter {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Filter part) implements Filter {}

    /// Some value of the field compares with one of `values`; `IS_NOT` and `IS_EMPTY` are the exact opposites of `IS`
    /// and `IS_SET`.
    record Comparison(String field, Operator operator, List<Value> values) implements Filter {
        public Comparison {
            values = List.copyOf(values);
            if (values.isEmpty() != operator.takesNoValue())
                throw new IllegalArgumentException(operator + " with " + values.size() + " values");
        }
    }

    /// The subject's text matches these words, as search understands them.
    record FullText(String words) implements Filter {}

    /// The event at hand changed the field. For rules only.
    record Changed(String field) implements Filter {}

    /// Before the event at hand the field had one of these values. For rules only.
    record Was(String field, List<Value> values) implements Filter {
        public Was {
            values = List.copyOf(values);
            if (values.isEmpty()) throw new IllegalArgumentException("was without values");
        }
    }

    static Filter everything() {
        return new All(List.of());
    }

    static Filter all(Filter... parts) {
        return new All(Arrays.asList(parts)).normalised();
    }

    static Filter any(Filter... parts) {
        return new Any(Arrays.asList(parts)).normalised();
    }

    static Filter is(String field, Value... values) {
        return new Comparison(field, Operator.IS, Arrays.asList(values));
    }

    /// The one spelling of this filter: nested `all` and `any` flattened, negations moved into their comparison.
    default Filter normalised() {
        return switch (this) {
            case All(var parts) -> unwrapped(new All(flat(parts, Filter::partsOfAll)));
            case Any(var parts) when parts.isEmpty() -> new Not(everything());
            case Any(var parts) -> unwrapped(new Any(flat(parts, Filter::partsOfAny)));
            case Not(var part) -> part.normalised().negated();
            case Comparison _, FullText _, Changed _, Was _ -> this;
        };
    }

    /// The same filter with each comparison replaced.
    default Filter mapped(Function<Comparison, Filter> change) {
        return switch (this) {
            case All(var parts) ->
                new All(parts.stream().map(part -> part.mapped(change)).toList());
            case Any(var parts) ->
                new Any(parts.stream().map(part -> part.mapped(change)).toList());
            case Not(var part) -> new Not(part.mapped(change));
            case Comparison comparison -> change.apply(comparison);
            case FullText _, Changed _, Was _ -> this;
        };
    }

    private Filter negated() {
        return switch (this) {
            case Not(var part) -> part;
            case Comparison(var field, var operator, var values)
            when operator.opposite().isPresent() ->
                new Comparison(field, operator.opposite().get(), values);
            case All _, Any _, Comparison _, FullText _, Changed _, Was _ -> new Not(this);
        };
    }

    private static List<Filter> flat(List<Filter> parts, Function<Filter, Stream<Filter>> open) {
        var flat = new ArrayList<Filter>();
        for (var part : parts) open.apply(part.normalised()).forEach(flat::add);
        return flat;
    }

    private static Stream<Filter> partsOfAll(Filter part) {
        return part instanceof All(var inner) ? inner.stream() : Stream.of(part);
    }

    private static Stream<Filter> partsOfAny(Filter part) {
        return part instanceof Any(var inner) ? inner.stream() : Stream.of(part);
    }

    private static Filter unwrapped(Filter filter) {
        return switch (filter) {
            case All(var parts) when parts.size() == 1 -> parts.getFirst();
            case Any(var parts) when parts.size() == 1 -> parts.getFirst();
            case All _, Any _, Not _, Comparison _, FullText _, Changed _, Was _ -> filter;
        };
    }
}
