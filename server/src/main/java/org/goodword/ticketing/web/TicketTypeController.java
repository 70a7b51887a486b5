package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.Caller;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.ticketing.statuses.Statuses.Named;
import org.goodword.ticketing.statuses.TypeKeeping;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/ticket-types")
class TicketTypeController {
    private final TypeKeeping keeping;
    private final Idempotency idempotency;

    TicketTypeController(TypeKeeping keeping, Idempotency idempotency) {
        this.keeping = keeping;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "Make a type of ticket",
            description =
                    "`statuses` are those its tickets can get, absent for all. `GET /statuses` lists types. Needs "
                            + "`status.manage`. Errors: `invalid-value`.")
    @PostMapping
    ResponseEntity<?> create(@Valid @RequestBody TicketTypeRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(
                key,
                body,
                () -> answer(HttpStatus.CREATED, keeping.make(body.key(), body.name(), body.uses(), caller)));
    }

    @Operation(
            summary = "Change a type of ticket",
            description = "Absent parts are left alone. Archived, tickets keep it and no other gets it. Errors: "
                    + "`stale-version`, `invalid-value`.")
    @PatchMapping("/{type}")
    ResponseEntity<TypeResponse> change(
            @PathVariable String type,
            @Valid @RequestBody TicketTypeChangeRequest body,
            Precondition seen,
            Caller caller) {
        return answer(HttpStatus.OK, keeping.change(type, seen, body.change(), caller));
    }

    @Operation(
            summary = "Take a type of ticket away",
            description =
                    "Its tickets get `moveTo`, piece by piece; without `moveTo` there must be none. Views that ask "
                            + "for it ask for the other. Errors: `in-use`, `invalid-value`.")
    @DeleteMapping("/{type}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String type, @RequestParam(required = false) @Nullable String moveTo, Caller caller) {
        keeping.remove(type, Optional.ofNullable(moveTo), caller);
    }

    private static ResponseEntity<TypeResponse> answer(HttpStatus code, Named type) {
        return ResponseEntity.status(code).eTag(type.version().etag()).body(TypeResponse.of(type));
    }

    record TicketTypeRequest(
            @NotBlank @Size(max = 40) String key,
            @NotNull Map<String, @NotNull String> name,
            @Nullable @Size(max = 100) List<@NotBlank String> statuses) {
        List<String> uses() {
            return statuses == null ? List.of() : statuses;
        }
    }

    record TicketTypeChangeRequest(
            @Nullable Map<String, @NotNull String> name,
            @Nullable Integer position,
            @Nullable Boolean archived,
            @Nullable @Size(max = 100) List<@NotBlank String> statuses) {
        TypeKeeping.Change change() {
            return new TypeKeeping.Change(
                    Optional.ofNullable(name),
                    Optional.ofNullable(position),
                    Optional.ofNullable(archived),
                    Optional.ofNullable(statuses));
        }
    }
}
