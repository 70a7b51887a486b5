package org.goodword.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Workspaces;
import org.goodword.reporting.asking.Cell;
import org.goodword.reporting.asking.Report;
import org.goodword.reporting.asking.Reports;
import org.goodword.reporting.exporting.Format;
import org.goodword.reporting.exporting.Sheet;
import org.goodword.reporting.web.ReportResponse.ReportKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reports")
class ReportController {
    private final Reports reports;
    private final ReportQuestions questions;
    private final Workspaces workspaces;

    ReportController(Reports reports, ReportQuestions questions, Workspaces workspaces) {
        this.reports = reports;
        this.questions = questions;
        this.workspaces = workspaces;
    }

    @Operation(
            summary = "Ready reports",
            description = "What each is called and what its numbers mean, by language. Needs `report.view`.")
    @GetMapping
    ReportKinds list(Caller caller) {
        Reports.require(caller);
        return new ReportKinds(Stream.of(Report.values()).map(ReportKind::of).toList());
    }

    record ReportKinds(List<ReportKind> items) {}

    @Operation(
            summary = "A report",
            description =
                    "Of the tickets you may see, from the day `from` to the day `to` in the workspace's zone (the last 30 "
                            + "days unless said), `by` `team agent channel brand type priority tag` or `field:` and its key, "
                            + "of tickets that `q` finds, compared with the `previous` time or that of last `year`, by the "
                            + "`clock` or in `business` hours. A hundred rows at most. Needs `report.view`. Errors: "
                            + "`invalid-filter`, `invalid-value`, `not-found`.")
    @GetMapping("/{name}")
    ReportResponse show(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "team") String by,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String compare,
            @RequestParam(defaultValue = "clock") String clock,
            Caller caller) {
        return ReportResponse.of(reports.answer(questions.question(name, from, to, by, q, compare, clock), caller));
    }

    @Operation(
            summary = "The tickets behind a number",
            description =
                    "Those of a report, the newest first: of one row by its value (empty for those without one), of one "
                            + "weekday (1 for Monday) and hour. Needs `report.view`. Errors: `invalid-cursor`, "
                            + "`invalid-filter`, `invalid-value`, `not-found`.")
    @GetMapping("/{name}/tickets")
    Page<BehindResponse> tickets(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "team") String by,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String row,
            @RequestParam(required = false) @Nullable Integer day,
            @RequestParam(required = false) @Nullable Integer hour,
            @RequestParam(defaultValue = "clock") String clock,
            PageRequest page,
            Caller caller) {
        var cell = new Cell(Optional.ofNullable(row), Optional.ofNullable(day), Optional.ofNullable(hour));
        return reports.tickets(questions.question(name, from, to, by, q, "", clock), cell, page, caller)
                .map(BehindResponse::of);
    }

    /// @param count how often the report counts it
    /// @param seconds the longest of what was measured
    record BehindResponse(
            UUID id,
            long number,
            String subject,
            String status,
            int count,
            @Nullable Long seconds) {
        static BehindResponse of(Reports.Behind behind) {
            var ticket = behind.ticket();
            return new BehindResponse(
                    ticket.id().value(),
                    ticket.number(),
                    ticket.heading().subject(),
                    ticket.status().key(),
                    behind.count(),
                    behind.seconds().orElse(null));
        }
    }

    @Operation(
            summary = "A report as a file",
            description =
                    "As `csv` (the table by group, times in seconds), `xlsx` or `pdf`. Needs `report.view`. Errors: "
                            + "`invalid-filter`, `invalid-value`, `not-found`.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string")))
    @GetMapping("/{name}/file")
    ResponseEntity<byte[]> file(
            @PathVariable String name,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "team") String by,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String compare,
            @RequestParam(defaultValue = "clock") String clock,
            Caller caller) {
        var as = Format.of(format);
        var question = questions.question(name, from, to, by, q, compare, clock);
        var sheet =
                Sheet.of(reports.answer(question, caller), workspaces.profile().language());
        var disposition = ContentDisposition.attachment()
                .filename(Sheet.name(question) + "." + as.code())
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, as.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(as.write(sheet));
    }
}
