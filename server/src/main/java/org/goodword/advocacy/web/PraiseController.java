package org.goodword.advocacy.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.goodword.advocacy.asking.Asking;
import org.goodword.advocacy.asking.Drafting;
import org.goodword.advocacy.asking.Drafting.Draft;
import org.goodword.advocacy.listing.Asks;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The praise key: from what a customer said to the question whether it may be quoted.
@RestController
@RequestMapping("/api/v1/tickets/{ticket}/messages/{message}/ask")
class PraiseController {
    private final Drafting drafting;
    private final Asking asking;
    private final Asks asks;
    private final Idempotency idempotency;

    PraiseController(Drafting drafting, Asking asking, Asks asks, Idempotency idempotency) {
        this.drafting = drafting;
        this.asking = asking;
        this.asks = asks;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "What an ask would say",
            description =
                    "The sentences of a customer's message, the mail (an ellipsis stands for the quote and for the "
                            + "link), and in `notNow` what speaks against asking. Errors: `not-found`, `not-allowed`.")
    @GetMapping
    AskDraft draft(@PathVariable UUID ticket, @PathVariable UUID message, Caller caller) {
        return AskDraft.of(drafting.draft(new TicketId(ticket), new MessageId(message), caller));
    }

    @Operation(
            summary = "Ask whether a sentence may be quoted",
            description =
                    "Mailed to who said it after `holdSeconds` (0 to 30; 0), in which it can be taken back. When it leaves it is "
                            + "judged again: one in whose way something came meanwhile becomes `blocked`. Errors: `ask-not-now` with "
                            + "`reason`, `number` and `at`; `not-found`, `invalid-value`, `not-allowed`.")
    @PostMapping
    ResponseEntity<?> ask(
            @PathVariable UUID ticket,
            @PathVariable UUID message,
            @Valid @RequestBody AskRequest body,
            Caller caller,
            IdempotencyKey key) {
        return idempotency.once(key, body, () -> {
            var ask = asking.ask(new TicketId(ticket), new MessageId(message), body.quote(), body.hold(), caller);
            return ResponseEntity.status(HttpStatus.CREATED).body(AskResponse.of(asks.row(ask)));
        });
    }

    /// @param quote words of the message, as they stand there
    record AskRequest(
            @NotBlank @Size(max = 1000) String quote,
            @Nullable @Min(0) @Max(30) Integer holdSeconds) {
        Duration hold() {
            return Duration.ofSeconds(holdSeconds == null ? 0 : holdSeconds);
        }
    }

    /// @param email where it would go
    /// @param sentences that can be quoted
    record AskDraft(
            UUID contact,
            String name,
            @Nullable String email,
            List<String> sentences,
            String subject,
            String text,
            AskResponse.@Nullable Reason notNow) {
        static AskDraft of(Draft draft) {
            return new AskDraft(
                    draft.contact().id().value(),
                    draft.contact().name(),
                    draft.to().map(EmailAddress::value).orElse(null),
                    draft.sentences(),
                    draft.mail().subject(),
                    draft.mail().text(),
                    draft.notNow()
                            .map(notNow -> AskResponse.Reason.of(
                                    notNow, draft.sentence().orElse("")))
                            .orElse(null));
        }
    }
}
