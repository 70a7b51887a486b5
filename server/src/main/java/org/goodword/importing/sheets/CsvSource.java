package org.goodword.importing.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.importing.sheets.Columns.Field;
import org.goodword.importing.spi.ImportOptions;
import org.goodword.importing.spi.ImportSource;
import org.goodword.importing.spi.Reading;
import org.springframework.stereotype.Component;

/// A table of contacts or organisations with a line of headings, separated by `;`, `,` or tabs.
@Component
class CsvSource implements ImportSource {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private final ColumnMemory memory;

    CsvSource(ColumnMemory memory) {
        this.memory = memory;
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Reading open(Path place, ImportOptions options, Optional<String> after) throws IOException {
        if (Files.isDirectory(place))
            throw new Unusable("%s is a folder; a table is one file.".formatted(place.getFileName()));
        var encoding = Encoding.of(place);
        var lines = new TextLines(encoding.open(place));
        try {
            return reading(place, options, after, encoding, lines);
        } catch (RuntimeException | IOException failed) {
            lines.close();
            throw failed;
        }
    }

    private Reading reading(
            Path place, ImportOptions options, Optional<String> after, Encoding encoding, TextLines lines)
            throws IOException {
        var head = lines.next();
        var said = head == null ? Optional.<Character>empty() : declared(head.text());
        if (said.isPresent()) head = lines.next();
        if (head == null) throw new Unusable("%s is empty.".formatted(place.getFileName()));
        var separator = said.orElse(separator(head.text()));
        lines.giveBack(List.of(head));
        var rows = new Rows(lines, separator);
        var headings = rows.next();
        var columns = new Columns(headings == null ? List.of() : headings.cells(), meant(options));
        if (!columns.has(Field.EMAIL) && !(isNamed(columns)))
            throw new Unusable(
                    "No column of %s is called as an e-mail address or an organisation is. Its headings are %s; say what they mean with columns, such as \"Kontakt-Mail=email\"."
                            .formatted(place.getFileName(), shown(columns.headings())));
        var findings = List.of(
                "Read as %s, with %s between the columns."
                        .formatted(encoding.charset().name(), shown(separator)),
                columns.sentence());
        return new CsvReading(rows, columns, findings, Files.size(place), after);
    }

    private static boolean isNamed(Columns columns) {
        return columns.has(Field.ORGANISATION) || columns.has(Field.NAME) && columns.has(Field.DOMAIN);
    }

    private Map<String, String> meant(ImportOptions options) {
        var meant = new HashMap<>(memory.columns());
        options.columns().forEach((heading, field) -> meant.put(Columns.plain(heading), field));
        return meant;
    }

    private static String shown(List<String> headings) {
        return "\"" + String.join("\", \"", headings.stream().limit(30).toList()) + "\"";
    }

    private static String shown(char separator) {
        return separator == '\t' ? "tabs" : Character.toString(separator);
    }

    /// Excel's own way to say it: `sep=;`
    private static Optional<Character> declared(String line) {
        return line.matches("(?i)sep=.") ? Optional.of(line.charAt(4)) : Optional.empty();
    }

    private static char separator(String headings) {
        var outside = headings.replaceAll("\"[^\"]*\"", "");
        var best = ',';
        for (var one : SEPARATORS) if (count(outside, one) > count(outside, best)) best = one;
        return best;
    }

    private static long count(String text, char one) {
        return text.chars().filter(c -> c == one).count();
    }
}
