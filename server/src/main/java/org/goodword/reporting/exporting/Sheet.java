package org.goodword.reporting.exporting;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goodword.reporting.asking.Answer;
import org.goodword.reporting.asking.Answer.Figure;
import org.goodword.reporting.asking.Answer.Part;
import org.goodword.reporting.asking.Answer.Row;
import org.goodword.reporting.asking.Grouping;
import org.goodword.reporting.asking.Question;
import org.goodword.reporting.asking.Report;
import org.goodword.reporting.asking.Report.Measure;

/// A report as tables: by group, all together first, and over time.
///
/// @param lead which time, and by which clock
/// @param meaning what the numbers mean
public record Sheet(String title, String lead, String meaning, Table groups, Table times) {
    record Table(List<String> head, List<List<Cell>> rows) {}

    sealed interface Cell {
        record Text(String text) implements Cell {}

        record Number(long number) implements Cell {}

        record Seconds(long seconds) implements Cell {}

        /// @param of one
        record Share(double of) implements Cell {}

        record Nothing() implements Cell {}
    }

    public static Sheet of(Answer answer, String language) {
        return new Making(answer, language).sheet();
    }

    private record Making(Answer answer, String language) {
        Sheet sheet() {
            var report = answer.question().report();
            return new Sheet(
                    word(report.code() + ".title"), lead(), word(report.code() + ".meaning"), groups(), times());
        }

        private String lead() {
            var question = answer.question();
            var time = word("time").formatted(question.from(), question.to());
            var clock = question.report().measure() == Measure.TIMES
                    ? ", " + word("clock." + question.clock().code())
                    : "";
            var filter = question.filter().isBlank() ? "" : ", " + question.filter();
            return time + clock + filter + " (" + answer.zone().getId() + ")";
        }

        private Table groups() {
            var rows = new ArrayList<List<Cell>>();
            rows.add(row(
                    word("column.total"), answer.part().total(), answer.before().map(Part::total)));
            for (var one : answer.part().rows()) {
                var label = one.value().isEmpty() ? word("column.none") : one.label();
                rows.add(row(label, one.figure(), answer.before().map(before -> same(before, one))));
            }
            return new Table(head(by()), rows);
        }

        private String by() {
            return switch (answer.question().by()) {
                case Grouping.Of of -> word("by." + of.code());
                case Grouping.OfField(var key) -> word("by.field") + " " + key;
            };
        }

        private static Figure same(Part before, Row row) {
            return before.rows().stream()
                    .filter(other -> other.value().equals(row.value()))
                    .findFirst()
                    .map(Row::figure)
                    .orElse(new Figure(0, Optional.empty(), Optional.empty()));
        }

        private Table times() {
            var points = answer.part().points();
            var before = answer.before().map(Part::points).orElse(List.of());
            var rows = IntStream.range(0, points.size())
                    .mapToObj(place -> row(
                            at(points.get(place).at()),
                            points.get(place).figure(),
                            answer.before()
                                    .map(_ -> place < before.size()
                                            ? before.get(place).figure()
                                            : new Figure(0, Optional.empty(), Optional.empty()))))
                    .toList();
            return new Table(head(word("column.day")), rows);
        }

        private static String at(LocalDateTime at) {
            return at.toLocalTime().toSecondOfDay() == 0
                    ? at.toLocalDate().toString()
                    : at.toString().replace('T', ' ');
        }

        private List<String> head(String first) {
            var head = new ArrayList<String>();
            head.add(first);
            var figures = figures();
            head.addAll(figures);
            if (answer.before().isPresent()) figures.forEach(one -> head.add(one + " (" + word("column.before") + ")"));
            return head;
        }

        private List<String> figures() {
            return switch (measure()) {
                case COUNT, LEVEL -> List.of(word("column.count"));
                case SHARE -> List.of(word("column.count"), word("column.some"), word("column.share"));
                case TIMES ->
                    List.of(word("column.count"), word("column.mean"), word("column.median"), word("column.p90"));
            };
        }

        private List<Cell> row(String label, Figure figure, Optional<Figure> before) {
            var cells = new ArrayList<Cell>();
            cells.add(new Cell.Text(label));
            cells.addAll(cells(figure));
            before.ifPresent(one -> cells.addAll(cells(one)));
            return cells;
        }

        private List<Cell> cells(Figure figure) {
            var count = new Cell.Number(figure.count());
            return switch (measure()) {
                case COUNT, LEVEL -> List.of(count);
                case SHARE -> {
                    var some = figure.some().orElse(0L);
                    var share =
                            figure.count() == 0 ? new Cell.Nothing() : new Cell.Share((double) some / figure.count());
                    yield List.of(count, new Cell.Number(some), share);
                }
                case TIMES ->
                    figure.times()
                            .map(times -> List.<Cell>of(
                                    count,
                                    new Cell.Seconds(times.mean()),
                                    new Cell.Seconds(times.median()),
                                    new Cell.Seconds(times.slow())))
                            .orElseGet(
                                    () -> List.of(count, new Cell.Nothing(), new Cell.Nothing(), new Cell.Nothing()));
            };
        }

        private Measure measure() {
            return answer.question().report().measure();
        }

        private String word(String key) {
            return Report.word(key, language);
        }
    }

    /// What its file is called, without its ending.
    public static String name(Question question) {
        return "%s-%s-%s".formatted(question.report().code(), question.from(), question.to());
    }
}
