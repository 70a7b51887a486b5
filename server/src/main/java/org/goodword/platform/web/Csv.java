package org.goodword.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// A list as a table that other programs read (RFC 4180), page after page, however long it is. Begins with the mark by
/// which spreadsheets know UTF-8; what they would calculate is told to be words.
public final class Csv {
    public static final String MEDIA_TYPE = "text/csv";
    private static final char UTF_8_MARK = '\uFEFF';

    private Csv() {}

    /// @param list a page of what is exported; each is a transaction of its own
    public static <T> void write(
            HttpServletResponse response,
            String name,
            List<String> head,
            Function<PageRequest, Page<T>> list,
            Function<T, List<String>> cells) {
        // Before anything is written: what is refused is a problem and no table.
        var page = list.apply(new PageRequest(PageRequest.MOST, null));
        response.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8).toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(UTF_8_MARK);
            var printer = new CSVPrinter(out, CSVFormat.RFC4180);
            printer.printRecord(head);
            while (true) {
                for (var row : page.items()) printer.printRecord(safe(cells.apply(row)));
                if (page.next() == null) return;
                page = list.apply(new PageRequest(PageRequest.MOST, page.next()));
            }
        } catch (IOException goneAway) {
            throw new UncheckedIOException(goneAway);
        }
    }

    /// A whole table, for what is no answer to a request.
    public static byte[] bytes(List<String> head, List<List<String>> rows) {
        var out = new StringBuilder().append(UTF_8_MARK);
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(head);
            for (var row : rows) printer.printRecord(safe(row));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> safe(List<String> cells) {
        return cells.stream().map(Csv::safe).toList();
    }

    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
