package org.goodword.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.channels.ChannelPermissions;
import org.goodword.identity.BrandId;
import org.goodword.mail.acknowledging.Acknowledgement;
import org.goodword.mail.acknowledging.Acknowledgement.Texts;
import org.goodword.mail.acknowledging.Acknowledgement.Words;
import org.goodword.mail.acknowledging.AcknowledgementKeeping;
import org.goodword.platform.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/acknowledgements")
class AcknowledgementController {
    private final AcknowledgementKeeping keeping;

    AcknowledgementController(AcknowledgementKeeping keeping) {
        this.keeping = keeping;
    }

    @Operation(
            summary = "What a brand says to who writes first",
            description = "Off, with texts to begin with, until somebody decides.")
    @GetMapping("/{brand}")
    AcknowledgementBody get(@PathVariable UUID brand, Caller caller) {
        caller.require(ChannelPermissions.MANAGE);
        keeping.requireBrand(new BrandId(brand));
        return AcknowledgementBody.of(keeping.of(new BrandId(brand)));
    }

    @Operation(
            summary = "Say what a brand says to who writes first",
            description =
                    "Once for each conversation that begins by mail, in the sender's language or the brand's, with "
                            + "other texts outside of business hours; never to machines, lists, or our own addresses, and to one "
                            + "address `perHour` times at most. Placeholders: `{{ticket.number}}`, `{{ticket.subject}}`, "
                            + "`{{contact.name}}`, `{{brand.name}}`, `{{ticket.portalLink}}` (empty where the brand has no portal; "
                            + "`{{#ticket.portalLink}}…{{/ticket.portalLink}}` stands only where it has one). Errors: `not-found`, `invalid-value`, `not-allowed`.")
    @PutMapping("/{brand}")
    AcknowledgementBody put(@PathVariable UUID brand, @Valid @RequestBody AcknowledgementBody body, Caller caller) {
        keeping.put(new BrandId(brand), body.acknowledgement(), caller);
        return get(brand, caller);
    }

    /// @param texts by language tag: `en`, `pt-br`
    record AcknowledgementBody(
            boolean on,
            @Min(1) @Max(20) int perHour,

            @NotNull @Size(max = 30)
            Map<@Pattern(regexp = "[a-z]{2,3}(-[a-z0-9]{2,8})?") String, @Valid @NotNull TextsBody> texts) {
        static AcknowledgementBody of(Acknowledgement found) {
            return new AcknowledgementBody(
                    found.on(),
                    found.perHour(),
                    found.texts().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> TextsBody.of(entry.getValue()))));
        }

        Acknowledgement acknowledgement() {
            return new Acknowledgement(
                    on,
                    perHour,
                    texts.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().texts())));
        }
    }

    /// @param open within business hours
    record TextsBody(
            @Valid @NotNull WordsBody open, @Valid @NotNull WordsBody closed) {
        static TextsBody of(Texts texts) {
            return new TextsBody(WordsBody.of(texts.open()), WordsBody.of(texts.closed()));
        }

        Texts texts() {
            return new Texts(open.words(), closed.words());
        }
    }

    record WordsBody(
            @NotBlank @Size(max = 300) String subject,
            @NotBlank @Size(max = 10_000) String text) {
        static WordsBody of(Words words) {
            return new WordsBody(words.subject(), words.text());
        }

        Words words() {
            return new Words(subject, text);
        }
    }
}
