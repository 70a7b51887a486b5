package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.Downloads;
import org.goodword.files.StoredFile;
import org.goodword.files.TooLarge;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.conversation.Conversations;
import org.goodword.ticketing.conversation.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class AttachmentController {
    private static final long MOST = 60L * 1024 * 1024;

    private final Conversations conversations;
    private final Uploads uploads;
    private final Downloads downloads;

    AttachmentController(Conversations conversations, Uploads uploads, Downloads downloads) {
        this.conversations = conversations;
        this.uploads = uploads;
        this.downloads = downloads;
    }

    @Operation(
            summary = "Upload a file",
            description =
                    "The body is the file, at most 60 MB. Attach it to a message by its id within 24 hours. Errors: "
                            + "`file-too-large`.")
    @PostMapping("/files")
    @ResponseStatus(HttpStatus.CREATED)
    FileResponse upload(@RequestParam String name, HttpServletRequest request, Caller caller) throws IOException {
        caller.require(TicketPermissions.REPLY);
        try {
            var type = Optional.ofNullable(request.getContentType()).orElse("application/octet-stream");
            return FileResponse.of(uploads.keep(request.getInputStream(), MOST, name, type));
        } catch (TooLarge tooLarge) {
            throw new Rejected(new FileTooLarge(tooLarge.most()));
        }
    }

    @Operation(summary = "Download an attachment", description = "Of a ticket you may see.")
    @GetMapping("/attachments/{id}")
    ResponseEntity<Resource> download(@PathVariable UUID id, Caller caller) throws IOException {
        var attachment = conversations.attachment(id, caller).orElseThrow(() -> NotFound.of("attachment", id));
        return downloads.of(attachment.file());
    }

    record FileResponse(
            UUID id,
            String name,
            String mediaType,
            long size,
            @Nullable String sha256) {
        static FileResponse of(StoredFile file) {
            return new FileResponse(file.id().value(), file.name(), file.mediaType(), file.size(), file.sha256());
        }
    }

    record FileTooLarge(long most) implements Problem {
        @Override
        public Code code() {
            return new Code("file-too-large", Status.TOO_LARGE);
        }

        @Override
        public String detail() {
            return "A file has at most %d MB.".formatted(most / 1024 / 1024);
        }
    }
}
