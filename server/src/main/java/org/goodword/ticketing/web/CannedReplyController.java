package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.canned.CannedReplies;
import org.goodword.ticketing.canned.CannedReply;
import org.goodword.ticketing.html.HtmlSanitizer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/canned-replies")
class CannedReplyController {
    private final CannedReplies replies;
    private final Idempotency idempotency;

    CannedReplyController(CannedReplies replies, Idempotency idempotency) {
        this.replies = replies;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "Canned replies",
            description = "Yours and those that are shared, by title. Who uses one fills in `{{requester.name}}`, "
                    + "`{{requester.firstName}}`, `{{agent.name}}`, `{{ticket.number}}`, `{{ticket.subject}}` and "
                    + "`{{ticket.portalLink}}` (the ticket's `portalLink`, nothing where it has none; what stands between "
                    + "`{{#ticket.portalLink}}` and `{{/ticket.portalLink}}` is said only where there is one).")
    @GetMapping
    RepliesResponse list(Caller caller) {
        return new RepliesResponse(replies.all(caller).stream()
                .map(reply -> ReplyResponse.of(reply, caller))
                .toList());
    }

    @Operation(
            summary = "Write a canned reply",
            description = "For yourself, or shared with all, which needs `ticket.share`. Errors: `invalid-value`, "
                    + "`not-allowed`.")
    @PostMapping
    ResponseEntity<?> write(@Valid @RequestBody ReplyRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(key, body, () -> {
            var html = HtmlSanitizer.sanitise(body.html());
            var reply = replies.write(body.title(), html, Boolean.TRUE.equals(body.shared()), caller);
            return answer(HttpStatus.CREATED, reply, caller);
        });
    }

    @Operation(
            summary = "Change a canned reply",
            description = "Your own; one that is shared with `ticket.share`. Errors: `stale-version`, `not-allowed`.")
    @PatchMapping("/{id}")
    ResponseEntity<ReplyResponse> change(
            @PathVariable UUID id, @Valid @RequestBody ReplyChangeRequest body, Precondition seen, Caller caller) {
        return answer(HttpStatus.OK, replies.change(id, seen, body.change(), caller), caller);
    }

    @Operation(summary = "Remove a canned reply")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        replies.remove(id, caller);
    }

    private static ResponseEntity<ReplyResponse> answer(HttpStatus status, CannedReply reply, Caller caller) {
        return ResponseEntity.status(status).eTag(reply.version().etag()).body(ReplyResponse.of(reply, caller));
    }

    record ReplyRequest(
            @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String title,

            @NotBlank @Size(max = 100_000) String html,
            @Nullable Boolean shared) {}

    record ReplyChangeRequest(
            @Nullable @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*[^\\p{Cntrl}\\s][^\\p{Cntrl}]*")
            String title,

            @Nullable @Size(min = 1, max = 100_000) String html,
            @Nullable Boolean shared) {
        CannedReplies.Change change() {
            return new CannedReplies.Change(
                    Optional.ofNullable(title),
                    Optional.ofNullable(html).map(HtmlSanitizer::sanitise),
                    Optional.ofNullable(shared));
        }
    }

    record RepliesResponse(List<ReplyResponse> items) {}

    /// @param mine whether you may change it
    record ReplyResponse(UUID id, String title, String html, boolean shared, boolean mine, int version) {
        static ReplyResponse of(CannedReply reply, Caller caller) {
            var mine = reply.owner().equals(caller.agent()) || caller.may(TicketPermissions.SHARE);
            return new ReplyResponse(
                    reply.id(),
                    reply.title(),
                    reply.html(),
                    reply.shared(),
                    mine,
                    reply.version().value());
        }
    }
}
