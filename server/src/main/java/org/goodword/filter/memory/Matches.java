package org.goodword.filter.memory;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.function.Predicate;
import org.goodword.filter.spi.Match;

/// Asks the values of a field in memory what [org.goodword.filter.spi.ColumnQuery] asks a column.
final class Matches {
    private Matches() {}

    static Predicate<Collection<?>> of(Match match) {
        return switch (match) {
            case Match.OneOf(var wanted) -> some(new HashSet<>(wanted)::contains);
            case Match.Within(var ranges) -> some(value -> ranges.stream().anyMatch(range -> contains(range, value)));
            case Match.StartsWith(var prefixes) ->
                some(value -> prefixes.stream().anyMatch(value.toString()::startsWith));
            case Match.Contains(var texts) ->
                some(value -> texts.stream().anyMatch(text -> lower(value).contains(lower(text))));
            case Match.Present() -> values -> !values.isEmpty();
        };
    }

    private static Predicate<Collection<?>> some(Predicate<Object> holds) {
        return values -> values.stream().anyMatch(holds);
    }

    @SuppressWarnings("unchecked") // one field, one type
    private static boolean contains(Match.Range range, Object value) {
        var from = (Comparable<Object>) range.from();
        var to = (Comparable<Object>) range.to();
        return (from == null || from.compareTo(value) <= 0) && (to == null || to.compareTo(value) > 0);
    }

    private static String lower(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
