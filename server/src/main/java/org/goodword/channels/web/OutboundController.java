package org.goodword.channels.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.channels.delivering.Deliveries;
import org.goodword.channels.delivering.Outgoing;
import org.goodword.outbox.Outbox.Delivery;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.ticketing.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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
    private final Outgoing outgoing;

    OutboundController(Deliveries deliveries, Outgoing outgoing) {
        this.deliveries = deliveries;
        this.outgoing = outgoing;
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

    @Operation(
            summary = "Whether mail leaves",
            description =
                    "What waits to leave or to be tried again, what ended in trouble (each at most 1000), and the "
                            + "newest of those. `paused`: after a restore nothing leaves until somebody says so; `resumable` "
                            + "when you may. Needs `outbound.view` and the row scope `all`.")
    @GetMapping("/outbound/state")
    OutgoingResponse state(Caller caller) {
        return OutgoingResponse.of(outgoing.state(caller));
    }

    @Operation(
            summary = "Let mail leave again after a restore",
            description = "First look at what waits: it may have left before the backup was restored. Where several "
                    + "workspaces share an installation, who runs it does this: `not-allowed`.")
    @DeleteMapping("/outbound/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(Caller caller) {
        outgoing.resume(caller);
    }

    /// @param waitingSince when the oldest of those that wait was written
    record OutgoingResponse(
            boolean paused,
            boolean resumable,
            int waiting,
            @Nullable Instant waitingSince,
            int troubled,
            List<DeliveryResponse> troubles) {
        static OutgoingResponse of(Outgoing.State state) {
            return new OutgoingResponse(
                    state.paused(),
                    state.resumable(),
                    state.standing().waiting(),
                    state.standing().since().orElse(null),
                    state.standing().troubled(),
                    state.troubles().stream().map(DeliveryResponse::of).toList());
        }
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
