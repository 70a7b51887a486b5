package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.ticketing.listing.TicketLists;
import org.goodword.ticketing.views.View;
import org.goodword.ticketing.views.ViewCounts;
import org.goodword.ticketing.views.Views;
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
@RequestMapping("/api/v1/views")
class ViewController {
    private final Views views;
    private final ViewCounts counts;
    private final Idempotency idempotency;

    ViewController(Views views, ViewCounts counts, Idempotency idempotency) {
        this.views = views;
        this.counts = counts;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "Views",
            description =
                    "In the order they are shown: `open mine unassigned mentions snoozed solved all`, one for each team "
                            + "you see, those saved by you or shared. `query` is a filter for `GET /tickets?q=`. Counts are "
                            + "bounded (`more`: 1000 and up) and at most a second old; with `counted=false` there are none, and "
                            + "the answer comes sooner.")
    @GetMapping
    ViewsResponse list(@RequestParam(defaultValue = "true") boolean counted, Caller caller) {
        var all = views.all(caller);
        if (!counted)
            return new ViewsResponse(all.stream().map(ViewController::uncounted).toList());
        var found = counts.of(all, caller);
        return new ViewsResponse(all.stream()
                .map(view -> answer(view, found.getOrDefault(view, 0)))
                .toList());
    }

    @Operation(
            summary = "Save a view",
            description = "For yourself, or shared with all, which needs `ticket.share`. Errors: `invalid-filter`, "
                    + "`invalid-value`, `not-allowed`.")
    @PostMapping
    ResponseEntity<?> save(@Valid @RequestBody ViewRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(key, body, () -> {
            var view = views.save(
                    body.name(),
                    body.query(),
                    Boolean.TRUE.equals(body.shared()),
                    Optional.ofNullable(body.position()),
                    caller);
            return answer(HttpStatus.CREATED, view, caller);
        });
    }

    @Operation(
            summary = "Change a saved view",
            description = "Your own; one that is shared with `ticket.share`. Errors: `stale-version`, "
                    + "`invalid-filter`, `not-allowed`.")
    @PatchMapping("/{id}")
    ResponseEntity<ViewResponse> change(
            @PathVariable UUID id, @Valid @RequestBody ViewChangeRequest body, Precondition seen, Caller caller) {
        return answer(HttpStatus.OK, views.change(id, seen, body.change(), caller), caller);
    }

    @Operation(summary = "Remove a saved view")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        views.remove(id, caller);
    }

    private ResponseEntity<ViewResponse> answer(HttpStatus status, View view, Caller caller) {
        var response = ResponseEntity.status(status);
        view.version().ifPresent(version -> response.eTag(version.etag()));
        return response.body(answer(view, counts.of(List.of(view), caller).getOrDefault(view, 0)));
    }

    private static ViewResponse answer(View view, int count) {
        return answer(view, count, count >= TicketLists.MOST_COUNTED);
    }

    private static ViewResponse uncounted(View view) {
        return answer(view, null, null);
    }

    private static ViewResponse answer(View view, @Nullable Integer count, @Nullable Boolean more) {
        return new ViewResponse(
                view.id(),
                view.kind().code(),
                view.name(),
                view.query(),
                view.shared(),
                view.mine(),
                view.position(),
                count,
                more,
                view.version().map(Version::value).orElse(null));
    }

    record ViewRequest(
            @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String name,

            @NotNull @Size(max = 4000) String query,
            @Nullable Boolean shared,
            @Nullable @Min(0) @Max(10_000) Integer position) {}

    record ViewChangeRequest(
            @Nullable @Size(min = 1, max = 100) @Pattern(regexp = ".*\\S.*")
            String name,

            @Nullable @Size(max = 4000) String query,
            @Nullable Boolean shared,
            @Nullable @Min(0) @Max(10_000) Integer position) {
        Views.Change change() {
            return new Views.Change(
                    Optional.ofNullable(name),
                    Optional.ofNullable(query),
                    Optional.ofNullable(shared),
                    Optional.ofNullable(position));
        }
    }

    record ViewsResponse(List<ViewResponse> items) {}

    /// @param mine whether you may change it
    /// @param count null where it was not asked for, as `more`
    record ViewResponse(
            String id,
            String kind,
            String name,
            String query,
            boolean shared,
            boolean mine,
            int position,
            @Nullable Integer count,
            @Nullable Boolean more,
            @Nullable Integer version) {}
}
