package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.goodword.ticketing.bulk.BulkJob;
import org.goodword.ticketing.bulk.BulkJob.Row;
import org.goodword.ticketing.bulk.BulkJob.RowState;
import org.goodword.ticketing.bulk.BulkJobs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/bulk-jobs")
class BulkJobController {
    private final BulkJobs jobs;
    private final Tickets tickets;
    private final Idempotency idempotency;

    BulkJobController(BulkJobs jobs, Tickets tickets, Idempotency idempotency) {
        this.jobs = jobs;
        this.tickets = tickets;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "Do something to all tickets of a filter",
            description = "One action of the catalogue, in the background and in your name; `query` as in"
                    + " `GET /tickets`. Tickets that are opened later are not part of it. Errors: `invalid-filter`,"
                    + " `not-found` (the action), `not-allowed`, `invalid-value`.")
    @PostMapping
    ResponseEntity<?> start(@Valid @RequestBody BulkJobRequest body, Caller caller, IdempotencyKey key) {
        var arguments = body.arguments() == null ? Map.<String, Object>of() : body.arguments();
        return idempotency.once(
                key,
                body,
                () -> ResponseEntity.status(HttpStatus.ACCEPTED)
                        .body(BulkJobResponse.of(jobs.start(body.query(), body.name(), arguments, caller))));
    }

    @Operation(summary = "Your bulk jobs", description = "Newest first; each is forgotten a week after it began.")
    @GetMapping
    Page<BulkJobResponse> list(PageRequest page, Caller caller) {
        return jobs.list(page, caller).map(BulkJobResponse::of);
    }

    @Operation(
            summary = "How a bulk job fares",
            description = "`state`: `collecting` (finding its tickets), `running`, `stopped`, `done`, `undoing`,"
                    + " `undone`.")
    @GetMapping("/{job}")
    BulkJobResponse show(@PathVariable UUID job, Caller caller) {
        return BulkJobResponse.of(jobs.get(job, caller));
    }

    @Operation(
            summary = "What became of each ticket",
            description = "All, or those of one `state`: `waiting`, `changed`, `unchanged`, `refused`, `undone`, or"
                    + " `kept` (not taken back). `code` and `detail` say why.")
    @GetMapping("/{job}/results")
    Page<BulkRowResponse> results(
            @PathVariable UUID job, @RequestParam Optional<String> state, PageRequest page, Caller caller) {
        var wanted = state.map(code -> RowState.of(code)
                .orElseThrow(() -> Invalid.of("state", "There is no state \"%s\" of a ticket here.".formatted(code))));
        var rows = jobs.rows(job, wanted, page, caller);
        var ids = rows.items().stream().map(Row::ticket).toList();
        var known = tickets.find(ids, caller);
        return rows.map(row -> BulkRowResponse.of(row, Optional.ofNullable(known.get(row.ticket()))));
    }

    @Operation(summary = "Stop a bulk job", description = "What is done stays done, and can be taken back.")
    @PostMapping("/{job}/stop")
    @ResponseStatus(HttpStatus.OK)
    BulkJobResponse stop(@PathVariable UUID job, Caller caller) {
        return BulkJobResponse.of(jobs.stop(job, caller));
    }

    @Operation(
            summary = "Take a bulk job back",
            description = "Each ticket that it changed, unless somebody changed the same since: that is kept and"
                    + " listed. Errors: `still-running`.")
    @PostMapping("/{job}/undoing")
    @ResponseStatus(HttpStatus.OK)
    BulkJobResponse undo(@PathVariable UUID job, Caller caller) {
        return BulkJobResponse.of(jobs.undo(job, caller));
    }

    record BulkJobRequest(
            @NotNull @Size(max = 2000) String query,
            @NotBlank String name,
            @Nullable Map<String, Object> arguments) {}

    record BulkJobResponse(
            UUID id,
            String query,
            String name,
            Map<String, Object> arguments,
            String state,
            int total,
            int changed,
            int unchanged,
            int refused,
            int undone,
            int kept,
            Instant createdAt,
            @Nullable Instant endedAt) {
        static BulkJobResponse of(BulkJob job) {
            var counts = job.counts();
            return new BulkJobResponse(
                    job.id(),
                    job.query(),
                    job.action(),
                    job.arguments(),
                    job.state().code(),
                    counts.total(),
                    counts.changed(),
                    counts.unchanged(),
                    counts.refused(),
                    counts.undone(),
                    counts.kept(),
                    job.created(),
                    job.ended().orElse(null));
        }
    }

    /// @param number absent for a ticket that is deleted, or not to be seen any more
    record BulkRowResponse(
            UUID ticket,
            @Nullable Long number,
            String state,
            @Nullable String code,
            @Nullable String detail) {
        static BulkRowResponse of(Row row, Optional<Ticket> known) {
            return new BulkRowResponse(
                    row.ticket().value(),
                    known.map(Ticket::number).orElse(null),
                    row.state().code(),
                    row.code().orElse(null),
                    row.detail().orElse(null));
        }
    }
}
