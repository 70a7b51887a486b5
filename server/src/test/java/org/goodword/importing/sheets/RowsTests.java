package org.goodword.importing.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodword.importing.sheets.Columns.Field;
import org.goodword.importing.spi.Piece.Own;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTests {
    @TempDir
    private Path folder;

    @Test
    void aQuotedCellMayHaveLinesSeparatorsAndQuotes() throws IOException {
        assertThat(rows("a;b\n\"x;1\ny\";\"say \"\"hi\"\"\"\nc;d\n"))
                .containsExactly("1: [a, b]", "2: [x;1\ny, say \"hi\"]", "4: [c, d]");
    }

    @Test
    void aQuoteThatNeverEndsCostsItsOwnRowOnly() throws IOException {
        var rows = rows("a;b\n\"broken;x\n" + "c;d\n".repeat(300));
        assertThat(rows).hasSize(302);
        assertThat(rows.get(1)).startsWith("2: !");
        assertThat(rows.get(2)).isEqualTo("3: [c, d]");
    }

    @Test
    void aLineThatIsFarTooLongCostsItselfOnly() throws IOException {
        var rows = rows("a;b\n" + "x".repeat(3_000_000) + "\nc;d\n");
        assertThat(rows.get(1)).startsWith("2: !");
        assertThat(rows.get(2)).isEqualTo("3: [c, d]");
    }

    @Test
    void theEncodingIsFoundByTheBytes() throws IOException {
        for (var charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("windows-1252")))
            assertThat(encoding("Name;Straße\nJürgen;Größe\n".getBytes(charset)).charset())
                    .isEqualTo(charset);
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var marked = encoding("\ufeffName;Straße\n".getBytes(charset));
            assertThat(marked.charset()).isEqualTo(charset);
            assertThat(marked.mark()).isPositive();
        }
    }

    @Test
    void headingsAreGuessedAndWhatSomebodySaidCountsMore() {
        var headings = List.of("Vorname", "Nachname", "E-Mail-Adresse", "Firma", "Telefon");
        var row = List.of("Dana", "Ruiz", "dana@x.example", "Nordwind", "123");
        var guessed = new Columns(headings, Map.of());
        assertThat(guessed.first(row, Field.EMAIL)).contains("dana@x.example");
        assertThat(guessed.first(row, Field.ORGANISATION)).contains("Nordwind");
        assertThat(guessed.own(row)).extracting(Own::name).containsExactly("column \"Telefon\"");
        var said = new Columns(headings, Map.of("firma", "name", "telefon", "ignored"));
        assertThat(said.first(row, Field.NAME)).contains("Nordwind");
        assertThat(said.own(row)).isEmpty();
    }

    private Encoding encoding(byte[] bytes) throws IOException {
        return Encoding.of(Files.write(folder.resolve("x.csv"), bytes));
    }

    private static List<String> rows(String text) throws IOException {
        var found = new ArrayList<String>();
        try (var rows = new Rows(new TextLines(new StringReader(text)), ';')) {
            for (var row = rows.next(); row != null; row = rows.next())
                found.add(row.first() + ": "
                        + (row.trouble() == null ? row.cells().toString() : "!" + row.trouble()));
        }
        return found;
    }
}
