package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.masking.Masking;
import org.goodword.ticketing.masking.MaskingRules;
import org.goodword.ticketing.redacting.Redacting;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class RedactionController {
    private final TicketLookup lookup;
    private final Redacting redacting;
    private final Masking masking;

    RedactionController(TicketLookup lookup, Redacting redacting, Masking masking) {
        this.lookup = lookup;
        this.redacting = redacting;
        this.masking = masking;
    }

    @Operation(
            summary = "Where a passage would become unreadable",
            description =
                    "Messages of the ticket that say the same words, however their lines are broken or quoted; its"
                            + " subject; drafts. Nothing is changed. Needs `ticket.redact`. Errors: `invalid-value` when the"
                            + " words do not stand in the message, `not-found`, `not-allowed`.")
    @PostMapping("/tickets/{ticket}/messages/{message}/redactions/preview")
    RedactionResponse preview(
            @PathVariable String ticket,
            @PathVariable UUID message,
            @Valid @RequestBody RedactionRequest body,
            Caller caller) {
        var id = lookup.get(ticket, caller).id();
        return RedactionResponse.of(redacting.preview(id, new MessageId(message), body.passage(), caller));
    }

    @Operation(
            summary = "Make a passage unreadable",
            description =
                    "For good: in the message, in others of the ticket that say the same words, its subject and drafts; their "
                            + "mails as they came are not kept. The ledger says who and when, never what. Needs "
                            + "`ticket.redact`. Errors: `invalid-value` when the words do not stand in the message, "
                            + "`not-found`, `not-allowed`.")
    @PostMapping("/tickets/{ticket}/messages/{message}/redactions")
    RedactionResponse redact(
            @PathVariable String ticket,
            @PathVariable UUID message,
            @Valid @RequestBody RedactionRequest body,
            Caller caller) {
        var id = lookup.get(ticket, caller).id();
        return RedactionResponse.of(redacting.redact(id, new MessageId(message), body.passage(), caller));
    }

    @Operation(
            summary = "Take a file away",
            description =
                    "For good, and wherever the ticket has the same file; the mail that brought it is not kept as it"
                            + " came. Needs `ticket.redact`. Errors: `not-found`, `not-allowed`.")
    @DeleteMapping("/attachments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void redactFile(@PathVariable UUID id, Caller caller) {
        redacting.redactFile(id, caller);
    }

    @Operation(summary = "What is made unreadable before it is stored")
    @GetMapping("/masking")
    MaskingResponse masking(Caller caller) {
        caller.require(TicketPermissions.VIEW);
        return MaskingResponse.of(masking.rules());
    }

    @Operation(
            summary = "Say what is made unreadable before it is stored",
            description =
                    "Numbers of payment cards (`cards`), and keys, tokens and passwords (`credentials`), in messages and "
                            + "subjects from now on. Needs `status.manage`. Errors: `not-allowed`.")
    @PutMapping("/masking")
    MaskingResponse mask(@Valid @RequestBody MaskingRequest body, Caller caller) {
        masking.put(new MaskingRules(body.cards(), body.credentials()), caller);
        return MaskingResponse.of(masking.rules());
    }

    record RedactionRequest(@NotBlank @Size(max = 10_000) String passage) {}

    /// @param messages places of messages in the conversation
    record RedactionResponse(List<Integer> messages, boolean subject, int drafts) {
        static RedactionResponse of(Redacting.Places places) {
            return new RedactionResponse(places.seqs(), places.subject(), places.drafts());
        }
    }

    record MaskingRequest(@NotNull Boolean cards, @NotNull Boolean credentials) {}

    record MaskingResponse(boolean cards, boolean credentials) {
        static MaskingResponse of(MaskingRules rules) {
            return new MaskingResponse(rules.cards(), rules.credentials());
        }
    }
}
