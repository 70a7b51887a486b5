package org.goodword.reporting.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.goodword.reporting.exporting.Sheet.Cell;
import org.goodword.reporting.exporting.Sheet.Table;

/// A workbook: by group, and over time. Words are written as words: no spreadsheet calculates them.
final class Spreadsheet {
    private static final double SECONDS_OF_DAY = 86_400;
    private static final int WIDTH = 18;

    private Spreadsheet() {}

    static byte[] write(Sheet sheet) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Goodword", "1.0")) {
            write(book.newWorksheet(sheet.groups().head().getFirst()), sheet, sheet.groups());
            write(book.newWorksheet(sheet.times().head().getFirst() + " "), sheet, sheet.times());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet page, Sheet sheet, Table table) throws IOException {
        page.value(0, 0, sheet.title());
        page.style(0, 0).bold().set();
        page.value(1, 0, sheet.lead());
        page.value(2, 0, sheet.meaning());
        var line = 4;
        for (var column = 0; column < table.head().size(); column++) {
            page.value(line, column, table.head().get(column));
            page.style(line, column).bold().set();
            page.width(column, WIDTH);
        }
        for (var row : table.rows()) {
            line++;
            for (var column = 0; column < row.size(); column++) put(page, line, column, row.get(column));
        }
        page.finish();
    }

    private static void put(Worksheet page, int line, int column, Cell cell) {
        switch (cell) {
            case Cell.Text(var text) -> page.value(line, column, text);
            case Cell.Number(var number) -> page.value(line, column, number);
            case Cell.Seconds(var seconds) -> {
                page.value(line, column, seconds / SECONDS_OF_DAY);
                page.style(line, column).format("[h]:mm:ss").set();
            }
            case Cell.Share(var of) -> {
                page.value(line, column, of);
                page.style(line, column).format("0.0%").set();
            }
            case Cell.Nothing() -> {}
        }
    }
}
