package org.goodword.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.mail.blocking.Block;
import org.goodword.mail.blocking.Blocking;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.PageRequest;
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
@RequestMapping("/api/v1/blocks")
class BlockController {
    private final Blocking blocking;

    BlockController(Blocking blocking) {
        this.blocking = blocking;
    }

    @Operation(summary = "Whose mail is filed as spam", description = "Newest first.")
    @GetMapping
    BlocksResponse list(PageRequest page, Caller caller) {
        var found = blocking.list(page, caller);
        return new BlocksResponse(found.items().stream().map(BlockResponse::of).toList(), found.next());
    }

    @Operation(
            summary = "Block an address or a domain",
            description =
                    "What comes from there from now on is filed as spam and never answered by machine; nothing is "
                            + "thrown away. A domain stands for those below it too. Errors: `invalid-value`, `not-allowed`.")
    @PostMapping
    ResponseEntity<BlockResponse> add(@Valid @RequestBody BlockRequest body, Caller caller) {
        var block = blocking.add(body.value(), caller);
        return ResponseEntity.created(URI.create("/api/v1/blocks/" + block.id()))
                .body(BlockResponse.of(block));
    }

    @Operation(summary = "Block somebody no more", description = "What was filed as spam stays so.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        blocking.remove(id, caller);
    }

    record BlockRequest(@NotBlank @Size(max = 320) String value) {}

    record BlocksResponse(
            List<BlockResponse> items, @Nullable String next) {}

    /// @param value an address, or a domain with `@` before it
    record BlockResponse(UUID id, String value, @Nullable UUID by, Instant createdAt) {
        static BlockResponse of(Block block) {
            return new BlockResponse(
                    block.id(), block.value(), block.by().map(AgentId::value).orElse(null), block.createdAt());
        }
    }
}
