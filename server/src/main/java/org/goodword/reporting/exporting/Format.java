package org.goodword.reporting.exporting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.goodword.platform.Invalid;
import org.goodword.platform.web.Csv;
import org.goodword.reporting.exporting.Sheet.Cell;

/// As what a report can be taken along.
public enum Format {
    /// Times in seconds; the table by group.
    CSV(Csv.MEDIA_TYPE),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Format of(String code) {
        return Stream.of(values())
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Invalid.of("format", "A report can be had as csv, xlsx or pdf."));
    }

    public byte[] write(Sheet sheet) {
        return switch (this) {
            case CSV -> Csv.bytes(sheet.groups().head(), lines(sheet.groups().rows()));
            case XLSX -> Spreadsheet.write(sheet);
            case PDF -> Paper.write(sheet);
        };
    }

    private static List<List<String>> lines(List<List<Cell>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Format::plain).toList())
                .toList();
    }

    private static String plain(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> text;
            case Cell.Number(var number) -> Long.toString(number);
            case Cell.Seconds(var seconds) -> Long.toString(seconds);
            case Cell.Share(var of) -> String.format(Locale.ROOT, "%.4f", of);
            case Cell.Nothing() -> "";
        };
    }
}
