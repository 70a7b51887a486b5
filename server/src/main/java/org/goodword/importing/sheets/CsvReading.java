package org.goodword.importing.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.importing.sheets.Columns.Field;
import org.goodword.importing.sheets.Rows.Row;
import org.goodword.importing.spi.Piece;
import org.goodword.importing.spi.Piece.Company;
import org.goodword.importing.spi.Piece.Content;
import org.goodword.importing.spi.Piece.Odd;
import org.goodword.importing.spi.Piece.Own;
import org.goodword.importing.spi.Piece.Person;
import org.goodword.importing.spi.Piece.Side;
import org.goodword.importing.spi.Reading;
import org.jspecify.annotations.Nullable;

/// A position is the number of the line behind the last row.
final class CsvReading implements Reading {
    private final Rows rows;
    private final Columns columns;
    private final List<String> findings;
    private final long size;
    private long read;
    private @Nullable Row first;

    CsvReading(Rows rows, Columns columns, List<String> findings, long size, Optional<String> after)
            throws IOException {
        this.rows = rows;
        this.columns = columns;
        this.findings = findings;
        this.size = size;
        if (after.isPresent()) first = skipUntil(Integer.parseInt(after.get()));
    }

    private @Nullable Row skipUntil(int line) throws IOException {
        var row = rows.next();
        while (row != null && row.first() < line) row = rows.next();
        return row;
    }

    @Override
    public Optional<Piece> next() throws IOException {
        var row = first == null ? rows.next() : first;
        first = null;
        while (row != null && row.isBlank()) row = rows.next();
        return Optional.ofNullable(row).map(this::piece);
    }

    private Piece piece(Row row) {
        read += 1 + row.cells().stream().mapToInt(cell -> cell.length() + 1).sum();
        var place = "line " + row.first();
        var position = Integer.toString(row.next());
        var content = content(row);
        // Of a row that is refused all is told already.
        var own = content instanceof Odd ? List.<Own>of() : columns.own(row.cells());
        return new Piece(place, position, content, List.of(), List.of(), own);
    }

    private Content content(Row row) {
        if (row.trouble() != null) return new Odd(row.trouble());
        var cells = row.cells();
        if (cells.size() > columns.count()
                && cells.stream().skip(columns.count()).anyMatch(cell -> !cell.isBlank()))
            return new Odd("The row has %d cells, the headings are %d.".formatted(cells.size(), columns.count()));
        return columns.has(Field.EMAIL) ? person(cells) : company(cells);
    }

    private Content person(List<String> cells) {
        var emails = Stream.of(Field.EMAIL, Field.OTHER_EMAIL)
                .flatMap(field -> columns.all(cells, field).stream())
                .flatMap(cell -> Arrays.stream(cell.split("[,;\\s]+|:::")))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
        return new Person(
                Optional.empty(),
                name(cells),
                emails,
                Optional.empty(),
                columns.first(cells, Field.ORGANISATION),
                Side.OUTSIDE);
    }

    private String name(List<String> cells) {
        return columns.first(cells, Field.NAME)
                .orElseGet(() -> Stream.of(Field.FIRST_NAME, Field.LAST_NAME)
                        .flatMap(field -> columns.first(cells, field).stream())
                        .collect(Collectors.joining(" ")));
    }

    private Content company(List<String> cells) {
        var name = columns.first(cells, Field.ORGANISATION).or(() -> columns.first(cells, Field.NAME));
        if (name.isEmpty()) return new Odd("The row does not say what the organisation is called.");
        return new Company(Optional.empty(), name.get(), domains(cells));
    }

    private List<String> domains(List<String> cells) {
        var domains = new ArrayList<String>();
        for (var cell : columns.all(cells, Field.DOMAIN))
            for (var text : cell.split("[,;\\s]+"))
                domains.add(text.toLowerCase(java.util.Locale.ROOT)
                        .replaceFirst("^https?://", "")
                        .replaceFirst("^www\\.", "")
                        .replaceFirst("/.*$", ""));
        return domains.stream().filter(domain -> !domain.isBlank()).distinct().toList();
    }

    @Override
    public int permille() {
        return size == 0 ? 1000 : (int) Math.min(999, 1000 * read / size);
    }

    @Override
    public List<String> findings() {
        return findings;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
