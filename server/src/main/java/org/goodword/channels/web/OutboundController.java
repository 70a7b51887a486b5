package org.goodword.channels.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.channels.delivering.Deliveries;
import org.goodword.outbox.Outbox.Delivery;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.ticketing.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class OutboundController {
    private final Deliveries deliveries;

    OutboundController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Operation(
            summary = "What leaves the house",
            description =
                    "Newest first: state (waiting, sending, sent, failed, perhaps-sent, blocked, withdrawn) and the "
                            + "other server's words. Needs `outbound.view` and the row scope `all`.")
    @GetMapping("/outbound")
    Page<DeliveryResponse> list(PageRequest page, Caller caller) {
        return deliveries.all(page, caller).map(DeliveryResponse::of);
    }

    @Operation(summary = "How a ticket's replies fared")
    @GetMapping("/tickets/{id}/deliveries")
    DeliveriesResponse of(@PathVariable UUID id, Caller caller) {
        return new DeliveriesResponse(deliveries.of(new TicketId(id), caller).stream()
                .map(DeliveryResponse::of)
                .toList());
    }

    @Operation(
            summary = "Send again",
            description =
                    "What failed, was blocked, or was perhaps sent: then the customer may get it twice, and you decide. "
                            + "Errors: `not-repeatable`.")
    @PostMapping("/outbound/{id}/attempts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable UUID id, Caller caller) {
        deliveries.retry(id, caller);
    }

    record DeliveriesResponse(List<DeliveryResponse> items) {}

    /// @param message what was sent: a message's id, or that of a sign-in mail, whose words are never shown
    record DeliveryResponse(
            UUID id,
            String kind,
            UUID message,
            String state,
            String messageId,
            String recipients,
            int attempts,
            @Nullable String words,
            Instant createdAt,
            Instant dueAt,
            @Nullable Instant settledAt) {
        static DeliveryResponse of(Delivery delivery) {
            return new DeliveryResponse(
                    delivery.id(),
                    delivery.kind(),
                    delivery.subject(),
                    delivery.state().code(),
                    delivery.messageId(),
                    delivery.recipients(),
                    delivery.attempts(),
                    delivery.words().orElse(null),
                    delivery.createdAt(),
                    delivery.dueAt(),
                    delivery.settledAt().orElse(null));
        }
    }
}
