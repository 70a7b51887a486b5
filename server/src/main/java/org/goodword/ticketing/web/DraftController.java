package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.goodword.files.Downloads;
import org.goodword.files.FileId;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Version.Precondition;
import org.goodword.ticketing.drafts.Draft;
import org.goodword.ticketing.drafts.Draft.Content;
import org.goodword.ticketing.drafts.Draft.Kind;
import org.goodword.ticketing.drafts.Drafts;
import org.goodword.ticketing.html.HtmlSanitizer;
import org.goodword.ticketing.html.HtmlText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{ticket}/draft")
class DraftController {
    private final TicketLookup lookup;
    private final Drafts drafts;
    private final DraftResponses responses;
    private final Downloads downloads;

    DraftController(TicketLookup lookup, Drafts drafts, DraftResponses responses, Downloads downloads) {
        this.lookup = lookup;
        this.drafts = drafts;
        this.responses = responses;
        this.downloads = downloads;
    }

    @Operation(summary = "My draft", description = "What you began to write on this ticket; 204 when nothing.")
    @GetMapping
    ResponseEntity<DraftResponse> show(@PathVariable String ticket, Caller caller) {
        return drafts.find(lookup.get(ticket, caller).id(), caller)
                .map(this::answer)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @Operation(
            summary = "Keep my draft",
            description =
                    "One a ticket, on all your devices. Send the version you saw as If-Match, `\"0\"` for none, so that "
                            + "another device's words are not lost. Errors: `stale-version`, `invalid-value`.")
    @PutMapping
    ResponseEntity<DraftResponse> keep(
            @PathVariable String ticket, @Valid @RequestBody DraftRequest body, Precondition seen, Caller caller) {
        return answer(drafts.keep(lookup.get(ticket, caller).id(), seen, body.content(), caller));
    }

    @Operation(summary = "Discard my draft", description = "Whether there is one or not.")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String ticket, Caller caller) {
        drafts.discard(lookup.get(ticket, caller).id(), caller);
    }

    @Operation(summary = "Download a file of my draft", description = "Pictures are shown, all else is saved.")
    @GetMapping("/files/{file}")
    ResponseEntity<Resource> file(@PathVariable String ticket, @PathVariable UUID file, Caller caller)
            throws IOException {
        var stored = drafts.file(lookup.get(ticket, caller).id(), new FileId(file), caller)
                .orElseThrow(() -> NotFound.of("file", file));
        return downloads.of(stored);
    }

    private ResponseEntity<DraftResponse> answer(Draft draft) {
        return ResponseEntity.ok().eTag(draft.version().etag()).body(responses.of(draft));
    }

    record DraftRequest(
            @NotBlank String kind,
            @NotNull @Size(max = 1_000_000) String html,
            @Nullable @Size(max = 100) List<@NotNull @Size(max = 320) String> to,
            @Nullable @Size(max = 100) List<@NotNull @Size(max = 320) String> cc,
            @Nullable @Size(max = 100) List<@NotNull @Size(max = 320) String> bcc,
            @Nullable @Size(max = 100) List<@NotNull UUID> attachments) {
        Content content() {
            // What an agent pastes is hers to see: her pictures stay.
            var safe = HtmlSanitizer.sanitise(html).value().replace(" data-remote-src=\"", " src=\"");
            return new Content(
                    Kind.of(kind),
                    safe,
                    HtmlText.of(html),
                    to == null ? List.of() : to,
                    cc == null ? List.of() : cc,
                    bcc == null ? List.of() : bcc,
                    attachments == null
                            ? List.of()
                            : attachments.stream().distinct().map(FileId::new).toList());
        }
    }
}
