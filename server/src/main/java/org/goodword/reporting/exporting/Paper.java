package org.goodword.reporting.exporting;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.stream.Collectors;
import org.goodword.reporting.exporting.Sheet.Cell;
import org.goodword.reporting.exporting.Sheet.Table;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/// A report on paper. Its letters are those every reader has: of other scripts than Latin, a question mark is printed.
final class Paper {
    private static final float SMALL = 9;
    private static final float LARGE = 16;
    private static final float MARGIN = 40;
    private static final Font TITLE = FontFactory.getFont(FontFactory.HELVETICA_BOLD, LARGE);
    private static final Font HEAD = FontFactory.getFont(FontFactory.HELVETICA_BOLD, SMALL);
    private static final Font TEXT = FontFactory.getFont(FontFactory.HELVETICA, SMALL);
    private static final Charset PRINTED = Charset.forName("windows-1252");
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Paper() {}

    static byte[] write(Sheet sheet) {
        var out = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, out);
        document.addTitle(sheet.title());
        document.addCreator("Goodword");
        document.open();
        document.add(new Paragraph(printable(sheet.title()), TITLE));
        document.add(new Paragraph(printable(sheet.lead()), TEXT));
        document.add(new Paragraph(printable(sheet.meaning()), TEXT));
        document.add(table(sheet.groups()));
        document.add(table(sheet.times()));
        document.close();
        return out.toByteArray();
    }

    private static PdfPTable table(Table table) {
        var printed = new PdfPTable(table.head().size());
        printed.setWidthPercentage(100);
        printed.setSpacingBefore(LARGE);
        printed.setHeaderRows(1);
        table.head().forEach(word -> printed.addCell(cell(word, HEAD, Element.ALIGN_LEFT)));
        for (var row : table.rows())
            for (var cell : row)
                printed.addCell(
                        cell(text(cell), TEXT, cell instanceof Cell.Text ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT));
        return printed;
    }

    private static PdfPCell cell(String text, Font font, int side) {
        var cell = new PdfPCell(new Phrase(printable(text), font));
        cell.setHorizontalAlignment(side);
        cell.setBorderWidth(0.25f);
        return cell;
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> text;
            case Cell.Number(var number) -> Long.toString(number);
            case Cell.Seconds(var seconds) -> time(seconds);
            case Cell.Share(var of) -> String.format(Locale.ROOT, "%.1f %%", of * 100);
            case Cell.Nothing() -> "–";
        };
    }

    private static String time(long seconds) {
        return "%d:%02d:%02d".formatted(seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
    }

    private static String printable(String text) {
        var encoder = PRINTED.newEncoder();
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(one -> encoder.canEncode(one) ? one : "?")
                .collect(Collectors.joining());
    }
}
