package org.goodword.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.reporting.asking.Report;
import org.goodword.reporting.exporting.Format;
import org.goodword.reporting.scheduling.Schedule;
import org.goodword.reporting.scheduling.Schedules;
import org.goodword.reporting.scheduling.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/report-schedules")
class ScheduleController {
    private static final int MONDAY = 1;
    private static final int SUNDAY = 7;

    private final Schedules schedules;
    private final Idempotency idempotency;

    ScheduleController(Schedules schedules, Idempotency idempotency) {
        this.schedules = schedules;
        this.idempotency = idempotency;
    }

    @Operation(summary = "Reports that come by mail", description = "By name. Needs `report.schedule`.")
    @GetMapping
    Page<ReportScheduleResponse> list(PageRequest page, Caller caller) {
        return schedules.list(page, caller).map(ReportScheduleResponse::of);
    }

    @Operation(
            summary = "Have a report mailed",
            description =
                    "On these `days` (1 for Monday to 7) at this `hour` in the workspace's zone, about a `period`: "
                            + "`yesterday`, `last-7-days`, `last-30-days`, `last-month`. Each of the agents gets what she may "
                            + "see. Needs `report.schedule`. Errors: `invalid-filter`, `invalid-value`, `not-found`.")
    @PostMapping
    ResponseEntity<?> make(@Valid @RequestBody ReportScheduleRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(key, body, () -> answer(HttpStatus.CREATED, schedules.make(body.content(), caller)));
    }

    @Operation(
            summary = "Change a report that comes by mail",
            description = "Needs `report.schedule`. Errors: `invalid-filter`, `invalid-value`, `not-found`, "
                    + "`stale-version`.")
    @PutMapping("/{id}")
    ResponseEntity<ReportScheduleResponse> change(
            @PathVariable UUID id, @Valid @RequestBody ReportScheduleRequest body, Precondition seen, Caller caller) {
        return answer(HttpStatus.OK, schedules.change(id, body.content(), seen, caller));
    }

    @Operation(summary = "Have a report mailed no more", description = "Needs `report.schedule`.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        schedules.remove(id, caller);
    }

    private static ResponseEntity<ReportScheduleResponse> answer(HttpStatus status, Schedule schedule) {
        return ResponseEntity.status(status).eTag(schedule.version().etag()).body(ReportScheduleResponse.of(schedule));
    }

    record ReportScheduleRequest(
            @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String name,

            @NotBlank @Size(max = 50) String report,
            @NotBlank @Size(max = 20) String period,
            @Nullable @Size(max = 100) String by,
            @Nullable @Size(max = 4000) String q,
            @Nullable @Size(max = 20) String compare,
            @Nullable @Size(max = 20) String clock,
            @Nullable @Size(max = 10) String format,
            @NotEmpty @Size(max = SUNDAY) List<@NotNull @Min(MONDAY) @Max(SUNDAY) Integer> days,
            @NotNull @Min(0) @Max(23) Integer hour,
            @NotEmpty @Size(max = 50) List<@NotNull UUID> recipients) {
        Schedule.Content content() {
            return new Schedule.Content(
                    name.strip(),
                    Report.of(report),
                    new Wanted(
                            period,
                            Optional.ofNullable(by).orElse("team"),
                            Optional.ofNullable(q).orElse(""),
                            Optional.ofNullable(compare).orElse(""),
                            Optional.ofNullable(clock).orElse("clock")),
                    Format.of(Optional.ofNullable(format).orElse("pdf")),
                    days.stream().map(DayOfWeek::of).collect(Collectors.toUnmodifiableSet()),
                    hour,
                    recipients.stream().distinct().map(AgentId::new).toList());
        }
    }

    record ReportScheduleResponse(
            UUID id,
            String name,
            String report,
            String period,
            String by,
            String q,
            String compare,
            String clock,
            String format,
            List<Integer> days,
            int hour,
            List<UUID> recipients,
            Instant next,
            int version) {
        static ReportScheduleResponse of(Schedule schedule) {
            var content = schedule.content();
            var wanted = content.wanted();
            return new ReportScheduleResponse(
                    schedule.id(),
                    content.name(),
                    content.report().code(),
                    wanted.period(),
                    wanted.by(),
                    wanted.filter(),
                    wanted.compare(),
                    wanted.clock(),
                    content.format().code(),
                    content.days().stream().sorted().map(DayOfWeek::getValue).toList(),
                    content.hour(),
                    content.recipients().stream().map(AgentId::value).toList(),
                    schedule.next(),
                    schedule.version().value());
        }
    }
}
