package org.goodword.chat.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.chat.widget.Widget;
import org.goodword.chat.widget.Widget.Identify;
import org.goodword.chat.widget.Widgets;
import org.goodword.fields.Condition;
import org.goodword.fields.Layout.Place;
import org.goodword.identity.BrandId;
import org.goodword.platform.Caller;
import org.goodword.platform.TeamId;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/widgets/{brand}")
class WidgetController {
    private final Widgets widgets;

    WidgetController(Widgets widgets) {
        this.widgets = widgets;
    }

    @Operation(
            summary = "How a brand's chat is set up",
            description =
                    "Version 0: nobody has settled it yet, these are the usual ways. Errors: `not-found`, `not-allowed`.")
    @GetMapping
    ResponseEntity<WidgetSettings> show(@PathVariable UUID brand, Caller caller) {
        return answer(widgets.of(new BrandId(brand), caller));
    }

    @Operation(
            summary = "Set a brand's chat up",
            description = "The whole document. `texts` are the brand's own words by language and key (`launcher`, "
                    + "`greeting`, `away` …); what is not there is said in ours. `mostChats` an agent "
                    + "has at once: 4 unless said. `questions` are asked with the first words of a chat, by the rules of "
                    + "forms: fields of the ticket by key, of the visitor as `contact.` and key. Errors: `not-found`, "
                    + "`stale-version`, `invalid-value`, `rules-contradict`, `not-allowed`.")
    @PutMapping
    ResponseEntity<WidgetSettings> set(
            @PathVariable UUID brand, @Valid @RequestBody WidgetRequest body, Precondition seen, Caller caller) {
        return answer(widgets.set(new BrandId(brand), body.widget(), seen, caller));
    }

    @Operation(
            summary = "Make a new key to sign visitors with",
            description =
                    "Told once. What the key before has signed is refused from then on. Errors: `not-found`, `not-allowed`.")
    @PostMapping("/secret")
    @ResponseStatus(HttpStatus.CREATED)
    WidgetSecret secret(@PathVariable UUID brand, Caller caller) {
        return new WidgetSecret(widgets.newSecret(new BrandId(brand), caller));
    }

    private static ResponseEntity<WidgetSettings> answer(Widget widget) {
        return ResponseEntity.ok().eTag(widget.version().etag()).body(WidgetSettings.of(widget));
    }

    record WidgetSecret(String secret) {}

    /// A field that visitors are asked for: of the ticket by its key, of themselves as `contact.` and its key.
    ///
    /// @param requiredIf `{"all": []}` is always
    record ChatQuestion(
            @NotBlank String field,
            @Nullable Map<String, Object> visibleIf,
            @Nullable Map<String, Object> requiredIf) {
        Place place() {
            return new Place(
                    field,
                    Optional.ofNullable(visibleIf).map(Condition::read),
                    Optional.ofNullable(requiredIf).map(Condition::read),
                    false);
        }

        static ChatQuestion of(Place place) {
            return new ChatQuestion(
                    place.field(),
                    place.visibleIf().map(Condition::json).orElse(null),
                    place.requiredIf().map(Condition::json).orElse(null));
        }
    }

    record WidgetRequest(
            boolean enabled,

            @NotNull @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "is a colour such as #15616d")
            String colour,

            @NotNull @Pattern(regexp = "left|right", message = "is left or right")
            String position,

            @Nullable @Size(min = 2, max = 35) String language,

            @NotNull @Size(max = 20)
            Map<
                            @Size(min = 2, max = 35) String,
                            @NotNull @Size(max = 40) Map<@Size(max = 40) String, @NotNull @Size(max = 500) String>>
                    texts,

            @Nullable UUID team,
            @Nullable @Min(1) @Max(50) Integer mostChats,
            boolean rating,

            @NotNull @Pattern(regexp = "off|optional|required", message = "is off, optional or required")
            String identify,

            @Nullable @Size(max = 20) List<@Valid @NotNull ChatQuestion> questions) {
        Widget widget() {
            return new Widget(
                    enabled,
                    colour.toLowerCase(Locale.ROOT),
                    position,
                    Optional.ofNullable(language),
                    texts,
                    Optional.ofNullable(team).map(TeamId::new),
                    mostChats == null ? Widget.USUAL_MOST_CHATS : mostChats,
                    rating,
                    Identify.valueOf(identify.toUpperCase(Locale.ROOT)),
                    false,
                    questions == null
                            ? List.of()
                            : questions.stream().map(ChatQuestion::place).toList(),
                    new Version(0));
        }
    }

    /// @param language what visitors are spoken to in; null: their browser's
    /// @param mostChats that an agent has at once
    /// @param hasSecret whether there is a key that signs who visitors are
    record WidgetSettings(
            boolean enabled,
            String colour,
            String position,
            @Nullable String language,
            Map<String, Map<String, String>> texts,
            @Nullable UUID team,
            int mostChats,
            boolean rating,
            String identify,
            boolean hasSecret,
            List<ChatQuestion> questions,
            int version) {
        static WidgetSettings of(Widget widget) {
            return new WidgetSettings(
                    widget.enabled(),
                    widget.colour(),
                    widget.position(),
                    widget.language().orElse(null),
                    widget.texts(),
                    widget.team().map(TeamId::value).orElse(null),
                    widget.mostChats(),
                    widget.rating(),
                    widget.identify().code(),
                    widget.hasSecret(),
                    widget.questions().stream().map(ChatQuestion::of).toList(),
                    widget.version().value());
        }
    }
}
