package org.goodword.chat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.goodword.chat.leaving.Transcripts;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What was said, by mail.
@RestController
@RequestMapping("/api/v1/chat")
class TranscriptController {
    private final VisitorGate gate;
    private final Transcripts transcripts;

    TranscriptController(VisitorGate gate, Transcripts transcripts) {
        this.gate = gate;
        this.transcripts = transcripts;
    }

    @Operation(
            summary = "Have the conversation by mail",
            description = "Three times an hour. Errors: `invalid-value`, `visitor-unknown`, `not-found`, "
                    + "`too-many-requests`.")
    @PostMapping("/transcript")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mail(@Valid @RequestBody TranscriptRequest body, HttpServletRequest request) {
        gate.as(request, visitor -> {
            transcripts.mail(
                    visitor,
                    EmailAddress.parse(body.email())
                            .orElseThrow(() ->
                                    Invalid.of("email", "\"%s\" is not an e-mail address.".formatted(body.email()))));
            return true;
        });
    }

    @Schema(name = "ChatTranscriptRequest")
    record TranscriptRequest(@NotBlank @Size(max = 320) String email) {}
}
