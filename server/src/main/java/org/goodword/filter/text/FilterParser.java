package org.goodword.filter.text;

import java.util.ArrayList;
import java.util.List;
import org.goodword.filter.FieldSet;
import org.goodword.filter.Filter;
import org.goodword.filter.InvalidFilter;

/// Reads what people type, by recursive descent:
///
/// ```
/// any  = all ("or" all)*
/// all  = (["and"] part)*
/// part = ("-" | "not") part | "(" any ")" | comparison | quoted | word+
/// ```
public final class FilterParser<T> {
    static final int LENGTH = 4_000;
    static final int DEPTH = 20;
    static final int TERMS = 100;

    private final Cursor cursor;
    private final ComparisonReader<T> comparisons;

    public FilterParser(FieldSet<T> fields, String text) {
        cursor = new Cursor(text);
        comparisons = new ComparisonReader<>(fields, cursor);
    }

    public Filter parse() {
        cursor.refuseWhatNoDatabaseTakes();
        var filter = any(0).normalised();
        if (!cursor.atEnd())
            throw cursor.wrong("There is nothing to close here", "Remove the parenthesis or open one before it.");
        // Names become ids, so what is kept can be longer than what was typed, and must be readable again.
        cursor.refuseLongerThan(LENGTH, FilterPrinter.print(filter));
        return filter;
    }

    private Filter any(int depth) {
        cursor.refuseDeeperThan(DEPTH, depth);
        var first = all(depth);
        if (!cursor.keywordIs("or")) return new Filter.All(first);
        var parts = new ArrayList<Filter>(List.of(operand(first)));
        while (cursor.keyword("or")) parts.add(operand(all(depth)));
        return new Filter.Any(parts);
    }

    private Filter operand(List<Filter> parts) {
        if (parts.isEmpty())
            throw cursor.wrong("\"or\" needs something on both sides", "Write status:open or status:pending.");
        return new Filter.All(parts);
    }

    private List<Filter> all(int depth) {
        var parts = new ArrayList<Filter>();
        while (true) {
            cursor.skipSpace();
            if (cursor.keyword("and")) continue;
            if (cursor.atEnd() || cursor.nextIs(')') || cursor.keywordIs("or")) return parts;
            parts.add(part(depth));
        }
    }

    private Filter part(int depth) {
        cursor.refuseDeeperThan(DEPTH, depth);
        cursor.skipSpace();
        if (cursor.atEnd() || cursor.nextIs(')'))
            throw cursor.wrong("\"not\" needs something after it", "Write -status:closed.");
        if (cursor.take('-') || cursor.keyword("not")) return new Filter.Not(part(depth + 1));
        if (cursor.take('(')) return group(depth + 1);
        if (cursor.nextIs('"')) return quoted();
        return comparisons.startsHere() ? comparisons.read(depth) : words();
    }

    private Filter group(int depth) {
        var opened = cursor.at() - 1;
        var inner = any(depth);
        if (!cursor.take(')'))
            throw InvalidFilter.at(opened, "This parenthesis is never closed", "Close it with \")\".");
        return inner;
    }

    private Filter quoted() {
        var start = cursor.at();
        var words = cursor.quoted();
        if (words.isBlank()) throw InvalidFilter.at(start, "There is nothing between the quotes", "Write \"refund\".");
        cursor.countTerm();
        return new Filter.FullText(words);
    }

    private Filter words() {
        cursor.countTerm();
        var words = new StringBuilder(cursor.word());
        cursor.skipSpace();
        while (cursor.wordIsNext() && !comparisons.startsHere()) {
            words.append(' ').append(cursor.word());
            cursor.skipSpace();
        }
        return new Filter.FullText(words.toString());
    }
}
