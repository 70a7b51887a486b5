package org.goodword.integration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.goodword.integration.EndpointId;
import org.goodword.integration.delivering.Delivery;
import org.goodword.integration.delivering.Delivery.State;
import org.goodword.integration.delivering.EndpointDeliveries;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/webhooks/{id}")
class WebhookDeliveryController {
    private final EndpointDeliveries deliveries;

    WebhookDeliveryController(EndpointDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Operation(
            summary = "What was sent to an endpoint",
            description =
                    "Newest first, kept for 30 days. `state` is `queued` (behind another of the same ticket), `pending`,"
                            + " `sending`, `delivered` or `dead` (given up). `status`, `millis`, `answer` (its first 1,024 bytes) and"
                            + " `trouble` tell of the last attempt. Errors: `not-allowed`, `not-found`.")
    @GetMapping("/deliveries")
    Page<WebhookDeliveryResponse> list(
            @PathVariable UUID id, @RequestParam Optional<String> state, PageRequest page, Caller caller) {
        var which = state.filter(text -> !text.isEmpty()).map(WebhookDeliveryController::state);
        return deliveries.list(new EndpointId(id), which, page, caller).map(WebhookDeliveryResponse::of);
    }

    private static State state(String code) {
        return Arrays.stream(State.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Invalid.of("state", "A state is queued, pending, sending, delivered or dead."));
    }

    @Operation(
            summary = "One delivery",
            description = "With `payload`, as it is sent. Errors: `not-allowed`, `not-found`.")
    @GetMapping("/deliveries/{delivery}")
    SentWebhookResponse show(@PathVariable UUID id, @PathVariable UUID delivery, Caller caller) {
        var found = deliveries.get(new EndpointId(id), delivery, caller);
        return new SentWebhookResponse(WebhookDeliveryResponse.of(found), found.payload());
    }

    @Operation(
            summary = "Send one delivery again",
            description =
                    "It keeps its `webhook-id`, and its attempts begin anew. One that is on its way stays as it is. Errors:"
                            + " `not-allowed`, `not-found`.")
    @PostMapping("/deliveries/{delivery}/replay")
    WebhookDeliveryResponse again(@PathVariable UUID id, @PathVariable UUID delivery, Caller caller) {
        return WebhookDeliveryResponse.of(deliveries.again(new EndpointId(id), delivery, caller));
    }

    @Operation(
            summary = "Send again what was given up",
            description =
                    "Since a time, oldest first, at most 1,000; ask again while `count` is 1,000. Errors: `not-allowed`,"
                            + " `not-found`.")
    @PostMapping("/replay")
    ReplayedResponse againSince(@PathVariable UUID id, @Valid @RequestBody ReplayRequest body, Caller caller) {
        return new ReplayedResponse(deliveries.againSince(new EndpointId(id), body.since(), caller));
    }

    @Operation(
            summary = "Send a test event",
            description = "`webhook.test`, at once and before all that waits; how it fares stands in the list. Errors:"
                    + " `invalid-value` for one that is switched off, `not-allowed`, `not-found`.")
    @PostMapping("/test")
    WebhookDeliveryResponse test(@PathVariable UUID id, Caller caller) {
        return WebhookDeliveryResponse.of(deliveries.test(new EndpointId(id), caller));
    }

    record ReplayRequest(@NotNull Instant since) {}

    record ReplayedResponse(int count) {}

    record SentWebhookResponse(WebhookDeliveryResponse delivery, String payload) {}

    /// @param id the `webhook-id`
    /// @param subject of those of one, such as a ticket, one is sent after the other
    record WebhookDeliveryResponse(
            UUID id,
            String event,
            UUID subject,

            @Schema(allowableValues = {"queued", "pending", "sending", "delivered", "dead"})
            String state,

            int attempts,
            Instant createdAt,
            @Nullable Instant dueAt,
            @Nullable Instant settledAt,
            @Nullable Integer status,
            @Nullable Integer millis,
            @Nullable String answer,
            @Nullable String trouble) {
        static WebhookDeliveryResponse of(Delivery delivery) {
            return new WebhookDeliveryResponse(
                    delivery.id(),
                    delivery.event(),
                    delivery.lane(),
                    delivery.state().code(),
                    delivery.attempts(),
                    delivery.created(),
                    delivery.state() == State.PENDING ? delivery.due() : null,
                    delivery.settled().orElse(null),
                    delivery.last().status().orElse(null),
                    delivery.last().millis().orElse(null),
                    delivery.last().answer().orElse(null),
                    delivery.last().trouble().orElse(null));
        }
    }
}
