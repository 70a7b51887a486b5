package org.goodword.importing.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.goodword.importing.sheets.TextLines.Line;
import org.jspecify.annotations.Nullable;

/// The rows of a table (RFC 4180). A quoted cell may have many lines; one whose quote never ends costs its own row
/// only.
final class Rows implements Closeable {
    private static final int MOST_LINES = 200;

    private final TextLines lines;
    private final CSVFormat format;

    Rows(TextLines lines, char separator) {
        this.lines = lines;
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
    }

    /// @param first the number of its first line
    /// @param next the number of the line behind it
    /// @param cells empty when the row cannot be read
    /// @param trouble why
    record Row(
            int first,
            int next,
            List<String> cells,
            @Nullable String trouble) {
        boolean isBlank() {
            return trouble == null && cells.stream().allMatch(String::isBlank);
        }
    }

    @Nullable
    Row next() throws IOException {
        var first = lines.next();
        if (first == null) return null;
        if (first.tooLong()) return broken(first, "The line is far too long.");
        var taken = new ArrayList<>(List.of(first));
        var text = new StringBuilder(first.text());
        while (isOpen(text) && taken.size() < MOST_LINES) {
            var more = lines.next();
            if (more == null) break;
            taken.add(more);
            text.append('\n').append(more.text());
        }
        if (isOpen(text)) return unended(first, taken);
        return row(first, taken.getLast(), text.toString());
    }

    private Row unended(Line first, List<Line> taken) {
        lines.giveBack(taken.subList(1, taken.size()));
        return broken(first, "A quotation mark begins here that nowhere ends.");
    }

    private Row row(Line first, Line last, String text) throws IOException {
        try (var parser = CSVParser.parse(text, format)) {
            var records = parser.getRecords();
            var cells =
                    records.isEmpty() ? List.<String>of() : records.getFirst().toList();
            return new Row(first.number(), last.number() + 1, cells, null);
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            return broken(first, "The quotation marks in this row do not fit.");
        }
    }

    private static Row broken(Line line, String trouble) {
        return new Row(line.number(), line.number() + 1, List.of(), trouble);
    }

    private static boolean isOpen(CharSequence text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
