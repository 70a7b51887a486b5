package org.goodword.filter;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a filter looks at, so that a rule is only woken by what concerns it.
///
/// @param fields every field it reads
/// @param changes the fields that it asks whether, or from what, they changed
/// @param fullText whether it asks search
public record Mentions(SortedSet<String> fields, SortedSet<String> changes, boolean fullText) {
    public static Mentions of(Filter filter) {
        return switch (filter) {
            case Filter.All(var parts) -> parts.stream().map(Mentions::of).reduce(nothing(), Mentions::and);
            case Filter.Any(var parts) -> parts.stream().map(Mentions::of).reduce(nothing(), Mentions::and);
            case Filter.Not(var part) -> of(part);
            case Filter.Comparison comparison -> new Mentions(set(comparison.field()), set(), false);
            case Filter.Changed(var field) -> new Mentions(set(field), set(field), false);
            case Filter.Was was -> new Mentions(set(was.field()), set(was.field()), false);
            case Filter.FullText _ -> new Mentions(set(), set(), true);
        };
    }

    private static Mentions nothing() {
        return new Mentions(set(), set(), false);
    }

    private Mentions and(Mentions other) {
        var fields = new TreeSet<>(this.fields);
        fields.addAll(other.fields);
        var changes = new TreeSet<>(this.changes);
        changes.addAll(other.changes);
        return new Mentions(fields, changes, fullText || other.fullText);
    }

    private static SortedSet<String> set(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
