package org.goodword.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.mail.linking.FileLink;
import org.goodword.mail.linking.FileLinkKeeping;
import org.goodword.platform.Caller;
import org.goodword.ticketing.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class FileLinkController {
    private final FileLinkKeeping links;

    FileLinkController(FileLinkKeeping links) {
        this.links = links;
    }

    @Operation(
            summary = "Files that went out as links",
            description =
                    "Of a ticket's replies, where a mail with all files would have been too large: until when each "
                            + "can be fetched, and how often it was. The newest 500, newest first. Errors: `not-found`, "
                            + "`not-allowed`.")
    @GetMapping("/tickets/{id}/file-links")
    FileLinksResponse list(@PathVariable UUID id, Caller caller) {
        return new FileLinksResponse(links.of(new TicketId(id), caller).stream()
                .map(FileLinkResponse::of)
                .toList());
    }

    @Operation(
            summary = "Take a link to a file back",
            description = "Nobody can fetch it any more; harmless to repeat. `DELETE` gives it back. Errors: "
                    + "`not-found`, `not-allowed`.")
    @PutMapping("/file-links/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, Caller caller) {
        links.withdraw(id, caller);
    }

    @Operation(summary = "Give a link to a file back", description = "Until its time. Errors: as to take it back.")
    @DeleteMapping("/file-links/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable UUID id, Caller caller) {
        links.giveBack(id, caller);
    }

    record FileLinksResponse(List<FileLinkResponse> items) {}

    /// @param attachment of the message
    /// @param until when it works no more
    /// @param downloads how often it was fetched
    record FileLinkResponse(
            UUID id,
            UUID message,
            UUID attachment,
            Instant until,
            int downloads,
            @Nullable Instant lastDownloadAt,
            @Nullable Instant withdrawnAt) {
        static FileLinkResponse of(FileLink link) {
            return new FileLinkResponse(
                    link.id(),
                    link.message().value(),
                    link.attachment(),
                    link.until(),
                    link.downloads(),
                    link.lastDownload().orElse(null),
                    link.withdrawn().orElse(null));
        }
    }
}
