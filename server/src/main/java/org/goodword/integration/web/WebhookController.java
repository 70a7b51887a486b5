package org.goodword.integration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.integration.EndpointId;
import org.goodword.integration.EventType;
import org.goodword.integration.choosing.EndpointKeeping;
import org.goodword.integration.choosing.EndpointKeeping.Choice;
import org.goodword.integration.endpoints.Endpoint;
import org.goodword.integration.endpoints.Endpoint.OffBecause;
import org.goodword.integration.endpoints.Kind;
import org.goodword.platform.Caller;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/v1/webhooks")
class WebhookController {
    private final EndpointKeeping endpoints;

    WebhookController(EndpointKeeping endpoints) {
        this.endpoints = endpoints;
    }

    @Operation(
            summary = "Where events go",
            description =
                    "Oldest first. `trouble` says what was wrong last, `failingSince` that nothing has gone well since, and"
                            + " `offBecause` why Goodword switched it off: `gone` (it answered 410) or `failing` (for five days). Of"
                            + " Slack and Teams the address is a secret, and only its host is shown. Errors: `not-allowed`.")
    @GetMapping
    WebhooksResponse list(Caller caller) {
        return new WebhooksResponse(
                endpoints.all(caller).stream()
                        .map(endpoint -> WebhookResponse.of(endpoint, Optional.empty()))
                        .toList(),
                Arrays.stream(EventType.values()).map(EventType::code).toList());
    }

    @Operation(
            summary = "Add, change or bring back an endpoint",
            description =
                    "The client chooses the id. `kind` is `webhook`, `slack` or `teams`, and stays. `filter` is a filter over"
                            + " tickets without words to search for; empty for all but spam. `secret` is in the answer only when"
                            + " it was made just now: keep it. Without `url` it stays as it is. One that was removed within a day"
                            + " is as it was. Errors: `invalid-value` for an address inside of our own network or an event that"
                            + " there is not, `invalid-filter`, `not-allowed`.")
    @PutMapping("/{id}")
    WebhookResponse put(@PathVariable UUID id, @Valid @RequestBody WebhookRequest body, Caller caller) {
        var kept = endpoints.put(new EndpointId(id), body.choice(), caller);
        return WebhookResponse.of(kept.endpoint(), kept.secret());
    }

    @Operation(
            summary = "Remove an endpoint",
            description =
                    "Nothing is sent to it any more. For a day a `PUT` brings it back with its secret and its deliveries."
                            + " Errors: `not-allowed`, `not-found`.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        endpoints.remove(new EndpointId(id), caller);
    }

    @Operation(
            summary = "Replace the secret",
            description =
                    "The new one is in the answer, once. For 24 hours both sign, so that nothing is lost while you change it."
                            + " Errors: `invalid-value` for Slack and Teams, `not-allowed`, `not-found`.")
    @PostMapping("/{id}/secret")
    WebhookResponse rotate(@PathVariable UUID id, Caller caller) {
        var endpoint = endpoints.rotateSecret(new EndpointId(id), caller);
        return WebhookResponse.of(endpoint, endpoint.secrets().now());
    }

    record WebhookRequest(
            @NotNull @Pattern(regexp = "webhook|hook|slack|teams")
            String kind,

            @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String name,

            @Nullable @Size(max = 2000) String url,
            @NotNull @Size(max = 50) List<@NotNull String> events,
            @Nullable @Size(max = 4000) String filter,
            @Nullable Boolean active) {
        Choice choice() {
            return new Choice(
                    Kind.of(kind),
                    name.strip(),
                    Optional.ofNullable(url).map(String::strip),
                    events,
                    filter == null ? "" : filter.strip(),
                    !Boolean.FALSE.equals(active));
        }
    }

    /// @param events that can be chosen
    record WebhooksResponse(List<WebhookResponse> items, List<String> events) {}

    /// @param secret only when it was made just now
    /// @param oldSecretUntil until when the one before signs as well
    record WebhookResponse(
            UUID id,

            @Schema(allowableValues = {"webhook", "hook", "slack", "teams"})
            String kind,

            String name,
            String url,
            List<String> events,
            String filter,
            boolean active,
            @Nullable String secret,
            @Nullable Instant oldSecretUntil,
            @Nullable String trouble,
            @Nullable Instant failingSince,
            @Nullable Instant pausedUntil,
            @Nullable Instant deliveredAt,
            @Nullable String offBecause,
            Instant createdAt) {
        static WebhookResponse of(Endpoint endpoint, Optional<String> secret) {
            var state = endpoint.state();
            return new WebhookResponse(
                    endpoint.id().value(),
                    endpoint.kind().code(),
                    endpoint.name(),
                    endpoint.kind().isSigned() ? endpoint.url() : host(endpoint.url()),
                    endpoint.events().stream().map(EventType::code).toList(),
                    endpoint.filter(),
                    endpoint.active(),
                    secret.orElse(null),
                    endpoint.secrets().beforeUntil().orElse(null),
                    state.trouble().orElse(null),
                    state.failingSince().orElse(null),
                    state.pausedUntil().orElse(null),
                    state.delivered().orElse(null),
                    state.off().map(OffBecause::code).orElse(null),
                    endpoint.created());
        }

        private static String host(String url) {
            return "https://%s/…".formatted(URI.create(url).getHost());
        }
    }
}
