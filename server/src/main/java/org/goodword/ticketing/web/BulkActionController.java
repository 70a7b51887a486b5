package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.actions.Actions.Outcome;
import org.goodword.platform.Caller;
import org.goodword.platform.Problem;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.ticketing.bulk.BulkActions;
import org.goodword.ticketing.bulk.BulkActions.Done;
import org.goodword.ticketing.bulk.BulkActions.Result;
import org.goodword.ticketing.bulk.BulkActions.Undo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/actions")
class BulkActionController {
    private final BulkActions bulk;
    private final Idempotency idempotency;

    BulkActionController(BulkActions bulk, Idempotency idempotency) {
        this.bulk = bulk;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "Do something to many tickets",
            description =
                    "One action of the catalogue on at most 500 tickets, by id. Each result tells whether it changed, or "
                            + "the `problem`; what one refuses keeps no other from it. Each item of `undo` is a request to this "
                            + "operation that takes the change back. Errors: `not-found` (the action), `not-allowed`.")
    @PostMapping
    ResponseEntity<?> act(@Valid @RequestBody BulkRequest body, Caller caller, IdempotencyKey key) {
        var arguments = body.arguments() == null ? Map.<String, Object>of() : body.arguments();
        return idempotency.once(
                key,
                body,
                () -> ResponseEntity.ok(BulkResponse.of(bulk.run(body.tickets(), body.name(), arguments, caller))));
    }

    record BulkRequest(
            @NotEmpty @Size(max = BulkActions.MOST) List<@NotNull UUID> tickets,
            @NotBlank String name,
            @Nullable Map<String, Object> arguments) {}

    record BulkResponse(List<ResultResponse> results, List<Undo> undo) {
        static BulkResponse of(Done done) {
            return new BulkResponse(
                    done.results().stream().map(ResultResponse::of).toList(), done.undo());
        }
    }

    record ResultResponse(
            UUID ticket, boolean changed, @Nullable RefusalResponse problem) {
        static ResultResponse of(Result result) {
            return new ResultResponse(
                    result.ticket(),
                    result.outcome().map(Outcome::changed).orElse(false),
                    result.problem().map(RefusalResponse::of).orElse(null));
        }
    }

    record RefusalResponse(String code, String detail) {
        static RefusalResponse of(Problem problem) {
            return new RefusalResponse(problem.code().value(), problem.detail());
        }
    }
}
