package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.statuses.StatusKeeping;
import org.goodword.ticketing.statuses.Statuses;
import org.goodword.ticketing.statuses.Statuses.Named;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/statuses")
class StatusController {
    private final Statuses statuses;
    private final StatusKeeping keeping;
    private final Idempotency idempotency;

    StatusController(Statuses statuses, StatusKeeping keeping, Idempotency idempotency) {
        this.statuses = statuses;
        this.keeping = keeping;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "Statuses and types",
            description =
                    "In order, named by language. `next` are the statuses that one may become, `statuses` of a type "
                            + "those its tickets can get, empty for all. Archived ones only with `archived=true`.")
    @GetMapping
    StatusesResponse list(@RequestParam(defaultValue = "false") boolean archived, Caller caller) {
        caller.require(TicketPermissions.VIEW);
        var next = statuses.allowed();
        return new StatusesResponse(
                statuses.statuses().stream()
                        .filter(status -> archived || !status.archived())
                        .map(status -> StatusResponse.of(status, next.getOrDefault(status.key(), List.of())))
                        .toList(),
                statuses.types().stream()
                        .filter(type -> archived || !type.archived())
                        .map(TypeResponse::of)
                        .toList());
    }

    @Operation(
            summary = "Make a status",
            description =
                    "`category` says what it means to the desk: new, open, pending, on-hold, solved, closed. The ways "
                            + "from and to it are those of the first status of its category. Needs `status.manage`. Errors: "
                            + "`invalid-value`.")
    @PostMapping
    ResponseEntity<?> create(@Valid @RequestBody StatusRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(
                key,
                body,
                () -> answer(
                        HttpStatus.CREATED, keeping.make(body.key(), category(body.category()), body.name(), caller)));
    }

    @Operation(
            summary = "Change a status",
            description =
                    "Absent parts are left alone; `next` replaces the statuses that it may become. Archived, tickets "
                            + "keep it and no other gets it. Errors: `stale-version`, `invalid-value`.")
    @PatchMapping("/{status}")
    ResponseEntity<StatusResponse> change(
            @PathVariable String status,
            @Valid @RequestBody StatusChangeRequest body,
            Precondition seen,
            Caller caller) {
        return answer(HttpStatus.OK, keeping.change(status, seen, body.change(), caller));
    }

    @Operation(
            summary = "Take a status away",
            description =
                    "Its tickets get `moveTo`, another of the same category, piece by piece; without `moveTo` there "
                            + "must be none. Errors: `in-use`, `invalid-value`.")
    @DeleteMapping("/{status}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String status, @RequestParam(required = false) @Nullable String moveTo, Caller caller) {
        keeping.remove(status, Optional.ofNullable(moveTo), caller);
    }

    private ResponseEntity<StatusResponse> answer(HttpStatus code, Named status) {
        var next = statuses.allowed().getOrDefault(status.key(), List.of());
        return ResponseEntity.status(code).eTag(status.version().etag()).body(StatusResponse.of(status, next));
    }

    private static StatusCategory category(String code) {
        return Stream.of(StatusCategory.values())
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Invalid.of("category", "\"%s\" is no category of statuses.".formatted(code)));
    }

    record StatusRequest(
            @NotBlank @Size(max = 40) String key,
            @NotBlank String category,
            @NotNull Map<String, @NotNull String> name) {}

    record StatusChangeRequest(
            @Nullable Map<String, @NotNull String> name,
            @Nullable Integer position,
            @Nullable Boolean archived,
            @Nullable @Size(max = 100) List<@NotBlank String> next) {
        StatusKeeping.Change change() {
            return new StatusKeeping.Change(
                    Optional.ofNullable(name),
                    Optional.ofNullable(position),
                    Optional.ofNullable(archived),
                    Optional.ofNullable(next));
        }
    }

    record StatusesResponse(List<StatusResponse> items, List<TypeResponse> types) {}

    record StatusResponse(
            String key, String category, Map<String, String> name, List<String> next, boolean archived, int version) {
        static StatusResponse of(Named status, List<String> next) {
            return new StatusResponse(
                    status.key(),
                    status.category().orElseThrow().code(),
                    status.name(),
                    next,
                    status.archived(),
                    status.version().value());
        }
    }
}
