package org.goodword.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.channels.ChannelPermissions;
import org.goodword.identity.BrandId;
import org.goodword.mail.delivering.ProofMails;
import org.goodword.mail.letterhead.Letterhead;
import org.goodword.mail.letterhead.Letterhead.History;
import org.goodword.mail.letterhead.Letterhead.Look;
import org.goodword.mail.letterhead.Letterhead.Words;
import org.goodword.mail.letterhead.LetterheadKeeping;
import org.goodword.mail.letterhead.LetterheadProofs;
import org.goodword.outbox.spi.Outcome;
import org.goodword.platform.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/letterheads")
class LetterheadController {
    private final LetterheadKeeping keeping;
    private final LetterheadProofs proofs;
    private final ProofMails mails;

    LetterheadController(LetterheadKeeping keeping, LetterheadProofs proofs, ProofMails mails) {
        this.keeping = keeping;
        this.proofs = proofs;
        this.mails = mails;
    }

    @Operation(
            summary = "What a brand's replies look like as mails",
            description =
                    "Without looks, and without history, until somebody decides: replies leave as they were written.")
    @GetMapping("/{brand}")
    LetterheadBody get(@PathVariable UUID brand, Caller caller) {
        caller.require(ChannelPermissions.MANAGE);
        keeping.getBrand(new BrandId(brand));
        return LetterheadBody.of(keeping.of(new BrandId(brand)));
    }

    @Operation(
            summary = "Say what a brand's replies look like as mails",
            description =
                    "`looks` by language: the language of the customer's mails (Content-Language) is looked for first, then "
                            + "the brand's; where neither has a look, replies leave as they were written. Applied when the mail is "
                            + "written, at each attempt; the stored message stays as it was. `reply` must have `{{message}}`, and may "
                            + "have `{{signature}}`; both may have `{{agent.name}}`, `{{agent.title}}`, `{{brand.name}}`, "
                            + "`{{contact.name}}`, `{{ticket.number}}`, `{{ticket.subject}}`, `{{ticket.portalLink}}` (empty where the brand has no portal), and sections "
                            + "(`{{#agent.title}}…{{/agent.title}}`: only where there is one). `html` is made safe; where it is null, "
                            + "the text stands in its place. `history` is what stands below: `none`, the `last` public message, or "
                            + "`all`, at most 10 messages and 64 KB; never notes. Errors: `not-found`, `invalid-value`, `not-allowed`.")
    @PutMapping("/{brand}")
    LetterheadBody put(@PathVariable UUID brand, @Valid @RequestBody LetterheadBody body, Caller caller) {
        keeping.put(new BrandId(brand), body.letterhead(), caller);
        return get(brand, caller);
    }

    @Operation(
            summary = "See what a letterhead would make of a reply",
            description =
                    "On a sample conversation with a customer of this language; nothing is kept. Errors: `not-found`, "
                            + "`invalid-value`, `not-allowed`.")
    @PostMapping("/{brand}/preview")
    ProofResponse preview(@PathVariable UUID brand, @Valid @RequestBody ProofRequest body, Caller caller) {
        var proof = proofs.of(new BrandId(brand), body.letterhead().letterhead(), body.language(), caller);
        return new ProofResponse(
                proof.subject(), proof.mail().text(), proof.mail().html().orElse(null), proof.portalMissing());
    }

    @Operation(
            summary = "Send a preview of a letterhead to myself",
            description =
                    "From the brand's address, at once: `works`, and the mail server's words; nothing is kept. Errors: "
                            + "`not-found`, `invalid-value`, `not-allowed`.")
    @PostMapping("/{brand}/test")
    ProofSentResponse test(@PathVariable UUID brand, @Valid @RequestBody ProofRequest body, Caller caller) {
        var proof = proofs.of(new BrandId(brand), body.letterhead().letterhead(), body.language(), caller);
        var outcome = mails.send(new BrandId(brand), proof, caller);
        return new ProofSentResponse(outcome instanceof Outcome.Accepted, outcome.words());
    }

    /// @param looks by language tag: `en`, `pt-br`
    record LetterheadBody(
            @NotNull @Pattern(regexp = "none|last|all") String history,

            @NotNull @Size(max = 30)
            Map<@Pattern(regexp = "[a-z]{2,3}(-[a-z0-9]{2,8})?") String, @Valid @NotNull LookBody> looks) {
        static LetterheadBody of(Letterhead found) {
            return new LetterheadBody(
                    found.history().name().toLowerCase(Locale.ROOT),
                    found.looks().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> LookBody.of(entry.getValue()))));
        }

        Letterhead letterhead() {
            return new Letterhead(
                    History.valueOf(history.toUpperCase(Locale.ROOT)),
                    looks.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().look())));
        }
    }

    /// @param reply around `{{message}}`
    /// @param signature in place of `{{signature}}`
    record LookBody(
            @Valid @NotNull LookWordsBody reply,
            @Valid @NotNull LookWordsBody signature) {
        static LookBody of(Look look) {
            return new LookBody(LookWordsBody.of(look.reply()), LookWordsBody.of(look.signature()));
        }

        Look look() {
            return new Look(reply.words(), signature.words());
        }
    }

    /// @param html null: made from the text
    record LookWordsBody(
            @NotNull @Size(max = 20_000) String text,
            @Nullable @Size(max = 100_000) String html) {
        static LookWordsBody of(Words words) {
            return new LookWordsBody(words.text(), words.html());
        }

        Words words() {
            return new Words(text, html == null || html.isBlank() ? null : html);
        }
    }

    /// @param language the customer's
    record ProofRequest(
            @NotBlank @Pattern(regexp = "[a-z]{2,3}(-[a-z0-9]{2,8})?")
            String language,

            @NotNull @Valid LetterheadBody letterhead) {}

    /// @param portalMissing whether it names the link into the portal of a brand that has none
    record ProofResponse(
            String subject, String text, @Nullable String html, boolean portalMissing) {}

    record ProofSentResponse(boolean works, String words) {}
}
