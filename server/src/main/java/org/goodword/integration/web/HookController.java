package org.goodword.integration.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.goodword.integration.EndpointId;
import org.goodword.integration.EventType;
import org.goodword.integration.choosing.Hooks;
import org.goodword.integration.endpoints.Endpoint;
import org.goodword.integration.telling.EventSamples;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// For programs that connect others (Zapier, Make, n8n): they come and go by themselves.
@RestController
@RequestMapping("/api/v1/hooks")
class HookController {
    private final Hooks hooks;
    private final EventSamples samples;

    HookController(Hooks hooks, EventSamples samples) {
        this.hooks = hooks;
        this.samples = samples;
    }

    @Operation(
            summary = "Subscribe to an event",
            description =
                    "`event` is sent to `targetUrl` as a webhook is, until you unsubscribe or answer 410. The same again is"
                            + " the subscription that is there. Errors: `invalid-value`, `not-allowed`.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HookResponse subscribe(@Valid @RequestBody HookRequest body, Caller caller) {
        return HookResponse.of(hooks.subscribe(body.targetUrl().strip(), body.event(), caller));
    }

    @Operation(summary = "Unsubscribe", description = "Errors: `not-allowed`, `not-found`.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@PathVariable UUID id, Caller caller) {
        hooks.unsubscribe(new EndpointId(id), caller);
    }

    @Operation(
            summary = "What an event looks like",
            description =
                    "A list with one payload, made of the newest ticket if there is one. Errors: `not-allowed`, `not-found`.")
    @GetMapping("/samples/{event}")
    List<JsonNode> sample(@PathVariable String event, Caller caller) {
        var type = EventType.of(event).orElseThrow(() -> NotFound.of("event", event));
        return List.of(samples.of(type, caller));
    }

    record HookRequest(
            @NotBlank @Size(max = 2000) String targetUrl,
            @NotBlank @Size(max = 100) String event) {}

    record HookResponse(UUID id, String targetUrl, String event) {
        static HookResponse of(Endpoint endpoint) {
            return new HookResponse(
                    endpoint.id().value(),
                    endpoint.url(),
                    endpoint.events().iterator().next().code());
        }
    }
}
