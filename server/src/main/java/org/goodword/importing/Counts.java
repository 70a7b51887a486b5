package org.goodword.importing;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How many: what the source told, and what became of it.
///
/// @param read pieces of the source: mails, rows, records
/// @param known of these, imported or received before
/// @param refused of these, each with a remark
/// @param made by kind: `tickets`, `messages`, `contacts`, `organisations`, `files`
/// @param removed by kind, by undoing
/// @param kept by kind, when it was undone: in use elsewhere
public record Counts(
        long read,
        long known,
        long refused,
        Map<String, Long> made,
        Map<String, Long> removed,
        Map<String, Long> kept) {
    public static final Counts NONE = new Counts(0, 0, 0, Map.of(), Map.of(), Map.of());

    public Counts plus(Counts other) {
        return new Counts(
                read + other.read,
                known + other.known,
                refused + other.refused,
                sum(made, other.made),
                sum(removed, other.removed),
                sum(kept, other.kept));
    }

    private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        var sum = new TreeMap<String, Long>();
        Stream.of(one, other).forEach(counts -> counts.forEach((kind, count) -> sum.merge(kind, count, Long::sum)));
        return sum;
    }
}
