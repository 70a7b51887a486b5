package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.ticketing.Tag;
import org.goodword.ticketing.tags.TagChange;
import org.goodword.ticketing.tags.TagChanges;
import org.goodword.ticketing.tags.TagUse;
import org.goodword.ticketing.tags.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tags")
class TagController {
    private final Tags tags;
    private final TagChanges changes;
    private final Idempotency idempotency;

    TagController(Tags tags, TagChanges changes, Idempotency idempotency) {
        this.tags = tags;
        this.changes = changes;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "Tags",
            description =
                    "By their letters, each with how many of the tickets you see have it (`more`: 1000 and up; of a tag "
                            + "with more, the first thousand are looked at). `change` tells what is about to happen to it.")
    @GetMapping
    Page<TagResponse> list(PageRequest page, Caller caller) {
        return tags.list(page, caller).map(TagResponse::of);
    }

    @Operation(
            summary = "Make a tag another, or take it away",
            description =
                    "On all tickets: after `holdSeconds` (0 to 30; 0) in which it can be taken back, piece by piece. A "
                            + "ticket that has both keeps one. Without `becomes` the tag goes. Needs `ticket.share`, "
                            + "`ticket.update` and the row scope `all`. Errors: `invalid-value`, `not-allowed`.")
    @PostMapping("/changes")
    ResponseEntity<?> change(@Valid @RequestBody TagChangeRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(key, body, () -> {
            var becomes = Optional.ofNullable(body.becomes()).map(Tag::of);
            var change = changes.plan(Tag.of(body.tag()), becomes, body.hold(), caller);
            return ResponseEntity.status(HttpStatus.ACCEPTED).body(TagChangeResponse.of(change));
        });
    }

    @Operation(summary = "Take a change of a tag back", description = "While it waits. Errors: `already-begun`.")
    @DeleteMapping("/changes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, Caller caller) {
        changes.takeBack(id, caller);
    }

    record TagChangeRequest(
            @NotBlank String tag,
            @Nullable String becomes,
            @Nullable @Min(0) @Max(30) Integer holdSeconds) {
        Duration hold() {
            return Duration.ofSeconds(holdSeconds == null ? 0 : holdSeconds);
        }
    }

    /// @param becomes null when it goes
    record TagChangeResponse(UUID id, String tag, @Nullable String becomes) {
        static TagChangeResponse of(TagChange change) {
            return new TagChangeResponse(
                    change.id(), change.tag(), change.becomes().orElse(null));
        }
    }

    record TagResponse(
            String tag, int count, boolean more, @Nullable TagChangeResponse change) {
        static TagResponse of(TagUse use) {
            return new TagResponse(
                    use.tag(),
                    use.count(),
                    use.count() >= Tags.MOST_COUNTED,
                    use.change().map(TagChangeResponse::of).orElse(null));
        }
    }
}
