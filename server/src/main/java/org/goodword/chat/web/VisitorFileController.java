package org.goodword.chat.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.goodword.chat.Visitor;
import org.goodword.chat.conversing.Chats;
import org.goodword.chat.telling.ChatMessage.ChatFile;
import org.goodword.files.Downloads;
import org.goodword.files.StoredFile;
import org.goodword.files.TooLarge;
import org.goodword.platform.NotFound;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.goodword.ticketing.TicketFiles;
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
@RequestMapping("/api/v1/chat/files")
class VisitorFileController {
    static final int MOST_FILES = 10;
    static final long MOST_BYTES = 25L * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private final VisitorGate gate;
    private final TicketFiles files;
    private final Chats chats;
    private final Downloads downloads;
    private final Throttle perVisitor = new Throttle("files", 60, Duration.ofHours(1));

    VisitorFileController(VisitorGate gate, TicketFiles files, Chats chats, Downloads downloads) {
        this.gate = gate;
        this.files = files;
        this.chats = chats;
        this.downloads = downloads;
    }

    @Operation(
            summary = "A visitor's file",
            description =
                    "The body is the file, at most 25 MB. Send it with a message by its id within 24 hours. Errors: "
                            + "`file-too-large`, `visitor-unknown`, `too-many-requests`.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ChatFile upload(@RequestParam String name, HttpServletRequest request) {
        return gate.as(request, visitor -> {
            perVisitor.take(visitor.id().value().toString());
            var file = keep(name, request);
            return new ChatFile(file.id().value(), file.name(), file.mediaType(), file.size());
        });
    }

    private StoredFile keep(String name, HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("application/octet-stream");
        var tidy = name.replaceAll("\\p{Cntrl}", " ").strip();
        var cut = tidy.isEmpty() ? "file" : tidy.substring(0, Math.min(tidy.length(), LONGEST_NAME));
        try {
            return files.keep(request.getInputStream(), MOST_BYTES, cut, type);
        } catch (TooLarge tooLarge) {
            throw new Rejected(new ChatFileTooLarge(tooLarge.most()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Operation(summary = "A file of his conversation", description = "Errors: `not-found`, `visitor-unknown`.")
    @GetMapping("/{id}")
    ResponseEntity<Resource> download(@PathVariable UUID id, HttpServletRequest request) {
        return gate.as(request, visitor -> {
            try {
                return downloads.of(find(id, visitor));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private StoredFile find(UUID id, Visitor visitor) {
        return chats.latest(visitor.id())
                .flatMap(chat -> files.shown(id, chat.ticket()))
                .orElseThrow(() -> NotFound.of("file", id));
    }

    record ChatFileTooLarge(long most) implements Problem {
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
