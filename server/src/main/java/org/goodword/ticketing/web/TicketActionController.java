package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.UUID;
import org.goodword.actions.Actions;
import org.goodword.actions.Actions.Outcome;
import org.goodword.actions.Actions.Step;
import org.goodword.platform.Caller;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.ticketing.TicketEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{ticket}/actions")
class TicketActionController {
    private final TicketLookup lookup;
    private final Actions actions;
    private final Idempotency idempotency;

    TicketActionController(TicketLookup lookup, Actions actions, Idempotency idempotency) {
        this.lookup = lookup;
        this.actions = actions;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "Do something to a ticket",
            description =
                    "One action of the catalogue (`GET /actions`). The answer says whether anything changed, and which "
                            + "action takes it back. With `dryRun` nothing is kept.")
    @PostMapping
    ResponseEntity<?> run(
            @PathVariable String ticket, @Valid @RequestBody ActionRequest body, Caller caller, IdempotencyKey key) {
        var id = lookup.idOf(ticket, caller).value();
        if (body.isDryRun()) return ResponseEntity.ok(outcome(id, body, caller));
        return idempotency.once(key, body, () -> ResponseEntity.ok(outcome(id, body, caller)));
    }

    private OutcomeResponse outcome(UUID id, ActionRequest body, Caller caller) {
        var arguments = body.arguments() == null ? Map.<String, Object>of() : body.arguments();
        var outcome = actions.run(TicketEvent.SUBJECT, id, body.name(), arguments, body.isDryRun(), caller);
        return OutcomeResponse.of(outcome);
    }

    record ActionRequest(
            @NotBlank String name,
            @Nullable Map<String, Object> arguments,
            @Nullable Boolean dryRun) {
        boolean isDryRun() {
            return Boolean.TRUE.equals(dryRun);
        }
    }

    record OutcomeResponse(boolean changed, @Nullable Step undo) {
        static OutcomeResponse of(Outcome outcome) {
            return new OutcomeResponse(outcome.changed(), outcome.undo().orElse(null));
        }
    }
}
