package org.goodword.reporting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goodword.reporting.asking.Answer;
import org.goodword.reporting.asking.Answer.Figure;
import org.goodword.reporting.asking.Listing;
import org.goodword.reporting.asking.Question;
import org.goodword.reporting.asking.Report;
import org.jspecify.annotations.Nullable;

/// A report as REST shows it.
///
/// @param zone the workspace's, by whose clock days begin
/// @param unit how long a point is: `hour`, `day`, `week`, `month`
/// @param before the time it is compared with
record ReportResponse(
        ReportKind report,
        Instant at,
        LocalDate from,
        LocalDate to,
        String zone,
        String unit,
        String by,
        String clock,
        PartResponse part,
        @Nullable BeforeResponse before) {

    /// @param title by language
    /// @param meaning what its numbers mean, by language
    /// @param measure `count`; `level` of those that were open at a time; `times`; `share`
    record ReportKind(
            String name, Map<String, String> title, Map<String, String> meaning, String measure, boolean hours) {
        static ReportKind of(Report report) {
            return new ReportKind(
                    report.code(),
                    report.title(),
                    report.meaning(),
                    report.measure().name().toLowerCase(Locale.ROOT),
                    report.showsHours());
        }
    }

    record BeforeResponse(LocalDate from, LocalDate to, PartResponse part) {}

    /// @param more there are more rows than the hundred shown
    /// @param hours by weekday, 1 for Monday, of a report that shows them
    record PartResponse(
            ReportFigure total,
            @Nullable String q,
            List<PointResponse> points,
            List<GroupResponse> rows,
            boolean more,
            List<HourResponse> hours) {}

    /// @param mean in seconds, as the others; null for nothing measured
    /// @param slow nine of ten took no longer
    /// @param some of a share: how many have it
    record ReportFigure(
            long count,
            @Nullable Long mean,
            @Nullable Long median,
            @Nullable Long slow,
            @Nullable Long some) {
        static ReportFigure of(Figure figure) {
            return new ReportFigure(
                    figure.count(),
                    figure.times().map(Answer.Times::mean).orElse(null),
                    figure.times().map(Answer.Times::median).orElse(null),
                    figure.times().map(Answer.Times::slow).orElse(null),
                    figure.some().orElse(null));
        }
    }

    /// @param at where it begins, by the clock of the zone
    record PointResponse(LocalDateTime at, ReportFigure figure) {}

    /// @param value null for those without
    /// @param q the filter that lists its tickets, where one can say it
    record GroupResponse(
            @Nullable String value,
            String label,
            ReportFigure figure,
            @Nullable String q) {}

    record HourResponse(int day, int hour, long count) {}

    static ReportResponse of(Answer answer) {
        var question = answer.question();
        return new ReportResponse(
                ReportKind.of(question.report()),
                answer.at(),
                question.from(),
                question.to(),
                answer.zone().getId(),
                answer.unit().code(),
                question.by().code(),
                question.clock().code(),
                part(question, answer.part()),
                question.before()
                        .flatMap(earlier -> answer.before()
                                .map(part -> new BeforeResponse(earlier.from(), earlier.to(), part(earlier, part))))
                        .orElse(null));
    }

    private static PartResponse part(Question question, Answer.Part part) {
        return new PartResponse(
                ReportFigure.of(part.total()),
                Listing.of(question, Optional.empty()).orElse(null),
                part.points().stream()
                        .map(point -> new PointResponse(point.at(), ReportFigure.of(point.figure())))
                        .toList(),
                part.rows().stream().map(row -> group(question, row)).toList(),
                part.more(),
                part.hours().stream()
                        .map(hour -> new HourResponse(hour.day(), hour.hour(), hour.count()))
                        .toList());
    }

    private static GroupResponse group(Question question, Answer.Row row) {
        return new GroupResponse(
                row.value().orElse(null),
                row.label(),
                ReportFigure.of(row.figure()),
                Listing.of(question, Optional.of(row)).orElse(null));
    }
}
