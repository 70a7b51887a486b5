package org.goodword.privacy.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.privacy.retaining.Retaining;
import org.goodword.privacy.web.RetentionResponses.PreviewSeenRequest;
import org.goodword.privacy.web.RetentionResponses.RetentionHoldRequest;
import org.goodword.privacy.web.RetentionResponses.RetentionPreviewResponse;
import org.goodword.privacy.web.RetentionResponses.RetentionResponse;
import org.goodword.privacy.web.RetentionResponses.RetentionRuleRequest;
import org.goodword.privacy.web.RetentionResponses.RetentionRunResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class RetentionController {
    private final Retaining retention;

    RetentionController(Retaining retention) {
        this.retention = retention;
    }

    @Operation(
            summary = "Rules for how long tickets are kept",
            description =
                    "In the order in which they were made, at most 50, with what is on hold. `state` is `off`, `on`, or "
                            + "`waiting`: rules or the hold were changed so that more would go than was looked at; it acts "
                            + "again once its preview was looked at and it is switched on anew, and keeps what it keeps "
                            + "meanwhile. Needs `privacy.manage`.")
    @GetMapping("/retention-rules")
    RetentionResponse list(Caller caller) {
        return RetentionResponse.of(retention.overview(caller));
    }

    @Operation(
            summary = "Make or change a retention rule",
            description =
                    "`filter` is one of lists of tickets; words in quotes, `me` and `is:unread` cannot be asked for, and "
                            + "spam is meant only where it asks for it. Time runs `since` a ticket was `solved` (or closed) or "
                            + "`changed`, for `days` (1 to 36500). Only solved and closed tickets are meant, unless `openToo`. "
                            + "Then `fate`: `delete` it as a whole, or `blank` it: what was said goes, the ticket stays for the "
                            + "numbers. At most `most` go in a night (1 to 100000). The rule is off afterwards. A ticket that "
                            + "several rules mean is kept until the last of them is over. Needs `privacy.manage`. Errors: "
                            + "`invalid-filter`, `invalid-value`.")
    @PutMapping("/retention-rules/{id}")
    RetentionResponse put(@PathVariable UUID id, @RequestBody RetentionRuleRequest request, Caller caller) {
        return RetentionResponse.of(retention.put(id, request.content(), caller));
    }

    @Operation(
            summary = "Remove a retention rule",
            description = "Harmless to repeat. If it was on, the others that are on wait to be looked at again. Needs "
                    + "`privacy.manage`.")
    @DeleteMapping("/retention-rules/{id}")
    RetentionResponse remove(@PathVariable UUID id, Caller caller) {
        return RetentionResponse.of(retention.remove(id, caller));
    }

    @Operation(
            summary = "What a retention rule would do",
            description =
                    "With all rules that are on, and what is on hold: how many tickets are due now, how many become due "
                            + "on each of the next seven nights, how many are held or kept for longer by another rule (each "
                            + "counted to 1000), and `query`, by which a list of tickets shows the due. `seen` goes back with what "
                            + "switches the rule on. Needs `privacy.manage`. Errors: `not-found`, `invalid-filter` when a rule "
                            + "asks for what is there no more.")
    @GetMapping("/retention-rules/{id}/preview")
    RetentionPreviewResponse preview(@PathVariable UUID id, Caller caller) {
        return RetentionPreviewResponse.of(retention.preview(id, caller));
    }

    @Operation(
            summary = "Switch a retention rule on",
            description =
                    "As it was looked at: `seen` is that of its preview. It acts from the next night on, at two in the "
                            + "morning of the workspace. Needs `privacy.manage` and `ticket.delete`. Errors: `not-found`, "
                            + "`preview-outdated` when rules were changed since.")
    @PostMapping("/retention-rules/{id}/on")
    RetentionResponse turnOn(@PathVariable UUID id, @RequestBody PreviewSeenRequest request, Caller caller) {
        return RetentionResponse.of(retention.turnOn(id, request.seen(), caller));
    }

    @Operation(
            summary = "Switch a retention rule off",
            description =
                    "What it is doing ends at once; what is gone is gone. The others that are on wait to be looked at "
                            + "again. Needs `privacy.manage`. Errors: `not-found`.")
    @PostMapping("/retention-rules/{id}/off")
    RetentionResponse turnOff(@PathVariable UUID id, Caller caller) {
        return RetentionResponse.of(retention.turnOff(id, caller));
    }

    @Operation(
            summary = "Hold tickets, whatever the rules say",
            description =
                    "No rule touches a ticket that `filter` means, as `tag:legal-hold`; empty holds nothing. Rules that "
                            + "are on wait to be looked at again. Needs `privacy.manage`. Errors: `invalid-filter`.")
    @PutMapping("/retention-hold")
    RetentionResponse hold(@RequestBody RetentionHoldRequest request, Caller caller) {
        return RetentionResponse.of(retention.hold(request.filter(), caller));
    }

    @Operation(
            summary = "Nights of retention rules",
            description =
                    "Newest first; of one rule, also when it was removed since, or of all. They say how many tickets went, "
                            + "and nothing of which. Needs `privacy.manage`.")
    @GetMapping("/retention-runs")
    Page<RetentionRunResponse> runs(@RequestParam @Nullable UUID rule, PageRequest page, Caller caller) {
        return retention.runs(Optional.ofNullable(rule), page, caller).map(RetentionRunResponse::of);
    }

    @Operation(
            summary = "The receipt of a night",
            description = "As a file to keep. Needs `privacy.manage`. Errors: `not-found`.")
    @GetMapping("/retention-runs/{id}/receipt")
    ResponseEntity<RetentionRunResponse> receipt(@PathVariable UUID id, Caller caller) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"retention-" + id + ".json\"")
                .body(RetentionRunResponse.of(retention.run(id, caller)));
    }
}
