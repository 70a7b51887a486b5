package org.goodword.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.goodword.files.Downloads;
import org.goodword.mail.showing.ShownMails;
import org.goodword.platform.Caller;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class TicketMailController {
    private static final MediaType MAIL = MediaType.parseMediaType("message/rfc822");

    private final ShownMails mails;
    private final Downloads downloads;

    TicketMailController(ShownMails mails, Downloads downloads) {
        this.mails = mails;
        this.downloads = downloads;
    }

    @Operation(
            summary = "Mails of a ticket",
            description = "What is known of each message that came by mail, beside its words: how it was signed or "
                    + "encrypted, events and people it brought, what was broken in it. The newest 500, newest first. "
                    + "Errors: `not-found`, `not-allowed`.")
    @GetMapping("/tickets/{id}/mails")
    TicketMailsResponse list(@PathVariable UUID id, Caller caller) {
        return new TicketMailsResponse(mails.of(new TicketId(id), caller).stream()
                .map(TicketMailResponse::of)
                .toList());
    }

    @Operation(
            summary = "The mail as it came",
            description = "Of a message in a ticket you may see: byte for byte, as a file (RFC 5322). "
                    + "Errors: `not-found` also for a message that came by no mail, `not-allowed`.")
    @GetMapping("/messages/{id}/original")
    ResponseEntity<Resource> original(@PathVariable UUID id, Caller caller) throws IOException {
        var saved = downloads.of(mails.original(new MessageId(id), caller));
        return ResponseEntity.ok().headers(saved.getHeaders()).contentType(MAIL).body(saved.getBody());
    }

    record TicketMailsResponse(List<TicketMailResponse> items) {}
}
