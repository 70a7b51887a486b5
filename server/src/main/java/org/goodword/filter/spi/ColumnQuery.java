package org.goodword.filter.spi;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;

import org.goodword.filter.InvalidFilter;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Asks one column. Only LEAKPROOF operators, so that an index can answer under row-level security.
public final class ColumnQuery {
    private ColumnQuery() {}

    /// @param column an ordinary text (C collation), bigint, integer, boolean, uuid or timestamptz column
    public static Condition matches(Field<?> column, Match match) {
        return switch (match) {
            case Match.OneOf(var values) when values.isEmpty() -> falseCondition();
            case Match.OneOf(var values) ->
                column.in(values.stream().map(value -> value(column, value)).toList());
            case Match.Within(var ranges) ->
                or(ranges.stream()
                        .map(range -> within(column, range).and(column.isNotNull()))
                        .toList());
            case Match.StartsWith(var prefixes) ->
                or(prefixes.stream()
                        .map(prefix -> condition("{0} ^@ {1}", column, val(prefix)))
                        .toList());
            case Match.Contains _ ->
                throw InvalidFilter.untyped(
                        "\"contains\" works in rules only", "Put the words into quotes to search for them.");
            case Match.Present() -> column.isNotNull();
        };
    }

    /// As `matches`, of rows that have a value or are not there, as within `exists`. To ask for the value as well would
    /// halve what PostgreSQL expects to find.
    public static Condition matchesAny(Field<?> column, Match match) {
        return match instanceof Match.Within(var ranges)
                ? or(ranges.stream().map(range -> within(column, range)).toList())
                : matches(column, match);
    }

    private static Condition within(Field<?> column, Match.Range range) {
        return from(column, range.from()).and(to(column, range.to()));
    }

    private static Condition from(Field<?> column, @Nullable Object end) {
        return end == null ? noCondition() : condition("{0} >= {1}", column, value(column, end));
    }

    private static Condition to(Field<?> column, @Nullable Object end) {
        return end == null ? noCondition() : condition("{0} < {1}", column, value(column, end));
    }

    // A typed number may not fit the column: compared as bigint it is merely larger, converted it would be another one.
    private static Field<?> value(Field<?> column, Object value) {
        return value instanceof Long number ? val(number) : converted(column, value);
    }

    private static <C> Field<C> converted(Field<C> column, Object value) {
        return val(column.getDataType().convert(value), column.getDataType());
    }
}
