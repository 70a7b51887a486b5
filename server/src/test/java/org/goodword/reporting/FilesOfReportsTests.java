package org.goodword.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.goodword.reporting.asking.Answer;
import org.goodword.reporting.asking.Answer.Figure;
import org.goodword.reporting.asking.Answer.Part;
import org.goodword.reporting.asking.Answer.Point;
import org.goodword.reporting.asking.Answer.Row;
import org.goodword.reporting.asking.Answer.Times;
import org.goodword.reporting.asking.Grouping;
import org.goodword.reporting.asking.Question;
import org.goodword.reporting.asking.Report;
import org.goodword.reporting.asking.Unit;
import org.goodword.reporting.exporting.Format;
import org.goodword.reporting.exporting.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class FilesOfReportsTests {
    @TempDir
    private Path folder;

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final Figure TOOK = new Figure(3, Optional.of(new Times(3600, 1800, 90_000)), Optional.empty());

    @Test
    void aTableHasSecondsAndNoSpreadsheetCalculatesIt() {
        var table = new String(Format.CSV.write(Sheet.of(answer(), "en")), StandardCharsets.UTF_8);
        assertThat(table.split("\r\n"))
                .containsExactly(
                        "\uFEFFTeam,Number,Mean,Median,90 % within",
                        "All,3,3600,1800,90000", "'=1+1,3,3600,1800,90000", "None,3,3600,1800,90000");
    }

    @Test
    void aWorkbookHasTimesAsTimesAndWordsAsWords() throws IOException {
        var files = unpacked(Format.XLSX.write(Sheet.of(answer(), "de")));
        assertThat(files.keySet()).contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        var all = String.join("", files.values());
        assertThat(all).contains("=1+1", "[h]:mm:ss", "Erste Antwort").doesNotContain("<f>");
        assertThat(files.get("xl/worksheets/sheet1.xml"))
                .as("an hour is a day's twenty-fourth")
                .contains("0.041666666666666664");
        assertThat(files.get("xl/worksheets/sheet2.xml")).isNotBlank();
    }

    @Test
    void onPaperStandWhatItIsAndWhatItMeans() throws IOException {
        try (var reader = new PdfReader(Format.PDF.write(Sheet.of(answer(), "en")))) {
            var text = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(text)
                    .contains("First response", "2026-06-01 to 2026-06-02", "25:00:00", "=1+1")
                    .containsPattern("From a ticket.s beginning");
        }
    }

    @Test
    void theTimeBeforeStandsBesideIt() {
        var before = new Part(TOOK, List.of(), List.of(), false, List.of());
        var both = new Answer(
                answer().question(), Instant.EPOCH, ZoneOffset.UTC, Unit.DAY, answer().part(), Optional.of(before));
        var table = new String(Format.CSV.write(Sheet.of(both, "en")), StandardCharsets.UTF_8);
        assertThat(table)
                .contains("Mean (before)", "All,3,3600,1800,90000,3,3600,1800,90000", "None,3,3600,1800,90000,0,,,");
    }

    private static Answer answer() {
        var question = new Question(
                Report.FIRST_RESPONSE,
                FIRST,
                FIRST.plusDays(1),
                Grouping.Of.TEAM,
                "",
                Question.Compare.NOTHING,
                Question.Clock.CLOCK);
        var part = new Part(
                TOOK,
                List.of(new Point(FIRST.atStartOfDay(), TOOK)),
                List.of(new Row(Optional.of("x"), "=1+1", TOOK), new Row(Optional.empty(), "", TOOK)),
                false,
                List.of());
        return new Answer(question, Instant.EPOCH, ZoneOffset.UTC, Unit.DAY, part, Optional.empty());
    }

    private Map<String, String> unpacked(byte[] book) throws IOException {
        var files = new HashMap<String, String>();
        var path = Files.write(folder.resolve("report.xlsx"), book);
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : Collections.list(zip.entries()))
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }
}
