package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.auditing.Auditing;
import org.goodword.ledger.AuditFilter;
import org.goodword.ledger.Ledger.History;
import org.goodword.ledger.Subject;
import org.goodword.ledger.ThroughApp;
import org.goodword.ledger.Verdict;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.web.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
class AuditController {
    private static final List<String> HEAD = List.of(
            "at", "event", "actor_kind", "actor", "subject_kind", "subject", "cause", "request", "facts", "detail");

    private final Auditing auditing;

    AuditController(Auditing auditing) {
        this.auditing = auditing;
    }

    @Operation(
            summary = "What happened in the workspace",
            description =
                    "Every entry of the ledger, newest first: what was done (`event`, a code for ever), by whom, to what. "
                            + "`from` counts, `to` does not; `actor` is an agent or a contact; `event` a whole code; `subject` its "
                            + "kind and id: `role:0199…`. `facts` are ids and codes and stay; `detail` holds texts and values "
                            + "before and after, until they are erased or too old. Errors: `not-allowed`, also for a role that "
                            + "does not see all tickets, `invalid-value`.")
    @GetMapping
    Page<AuditEntryResponse> search(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable UUID actor,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String subject,
            PageRequest page,
            Caller caller) {
        return auditing.search(filter(from, to, actor, event, subject), page, caller)
                .map(AuditEntryResponse::of);
    }

    @Operation(
            summary = "What happened, as a table",
            description = "The same entries as CSV, however many; facts and detail as JSON. Times in UTC.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = "string")))
    @GetMapping("/csv")
    void export(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable UUID actor,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String subject,
            Caller caller,
            HttpServletResponse response) {
        var filter = filter(from, to, actor, event, subject);
        Csv.write(response, "audit.csv", HEAD, page -> auditing.search(filter, page, caller), AuditLine::of);
    }

    @Operation(
            summary = "Whether the ledger is as it was written",
            description =
                    "`head` is the newest checkpoint as `number:hash`: noted elsewhere, it proves with `bin/goodword audit verify "
                            + "--head` that nothing before was changed. `verified` says what was found when all was read last, "
                            + "once a day. `days` says how long details are kept; null: for ever.")
    @GetMapping("/keeping")
    AuditKeepingResponse keeping(Caller caller) {
        return AuditKeepingResponse.of(auditing.keeping(caller));
    }

    @Operation(
            summary = "Say how long details are kept",
            description =
                    "`days` from 30 to 3,650, or null for ever. Texts and values of older entries are blanked within "
                            + "the hour and do not come back; what was done, when and by whom stays. Errors: `not-allowed`, "
                            + "`invalid-value`.")
    @PutMapping("/keeping")
    AuditKeepingResponse keep(@RequestBody AuditKeepingRequest body, Caller caller) {
        return AuditKeepingResponse.of(auditing.keep(Optional.ofNullable(body.days()), caller));
    }

    private static AuditFilter filter(
            @Nullable Instant from, @Nullable Instant to, @Nullable UUID actor, String event, String subject) {
        return new AuditFilter(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(actor),
                Optional.of(event).filter(code -> !code.isBlank()),
                Optional.of(subject).filter(text -> !text.isBlank()).map(AuditController::subject));
    }

    private static Subject subject(String text) {
        var parts = text.split(":", 2);
        try {
            if (parts.length == 2) return new Subject(parts[0], UUID.fromString(parts[1]));
        } catch (IllegalArgumentException noId) {
            // Told below.
        }
        throw Invalid.of("subject", "A subject is a kind and an id: \"role:0199…\".");
    }

    record AuditKeepingRequest(@Nullable Integer days) {}

    record AuditKeepingResponse(
            @Nullable String head,
            @Nullable Instant madeAt,
            @Nullable AuditVerifiedResponse verified,
            @Nullable Integer days) {
        static AuditKeepingResponse of(Auditing.Keeping keeping) {
            var newest = keeping.state().newest();
            return new AuditKeepingResponse(
                    newest.map(checkpoint -> checkpoint.head().toString()).orElse(null),
                    newest.map(checkpoint -> checkpoint.at()).orElse(null),
                    keeping.state()
                            .found()
                            .map(found -> AuditVerifiedResponse.of(found.at(), found.verdict()))
                            .orElse(null),
                    keeping.days().orElse(null));
        }
    }

    /// @param entries that checkpoints cover, when all is well
    /// @param fault `entries`, `details`, `checkpoint` or `gap`, else null
    /// @param before it happened before then
    record AuditVerifiedResponse(
            Instant at,
            @Nullable Long entries,
            @Nullable String fault,
            @Nullable Instant before) {
        static AuditVerifiedResponse of(Instant at, Verdict verdict) {
            return switch (verdict) {
                case Verdict.Intact intact -> new AuditVerifiedResponse(at, intact.entries(), null, null);
                case Verdict.Broken broken ->
                    new AuditVerifiedResponse(at, null, broken.fault().name().toLowerCase(Locale.ROOT), broken.to());
            };
        }
    }

    /// @param app the name of the program of others through which it was done, as it was called then
    record AuditEntryResponse(
            UUID id,
            Instant at,
            String event,
            String actorKind,
            @Nullable UUID actor,
            @Nullable String actorName,
            String subjectKind,
            UUID subject,
            @Nullable String cause,
            @Nullable String app,
            @Nullable String request,
            Map<String, Object> facts,
            Map<String, Object> detail) {
        static AuditEntryResponse of(History history) {
            var entry = history.entry();
            return new AuditEntryResponse(
                    entry.position().id(),
                    entry.at(),
                    entry.event(),
                    entry.actor().kind(),
                    entry.actor().uuid().orElse(null),
                    entry.actor() instanceof Actor.System(var name) ? name : null,
                    entry.subject().kind(),
                    entry.subject().id(),
                    entry.cause().orElse(null),
                    ThroughApp.of(entry).map(ThroughApp::name).orElse(null),
                    entry.requestId().orElse(null),
                    entry.facts(),
                    history.detail());
        }
    }
}
