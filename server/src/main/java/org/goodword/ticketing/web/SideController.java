package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageAddress.Role;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.Side;
import org.goodword.ticketing.SideId;
import org.goodword.ticketing.siding.Siding;
import org.goodword.ticketing.siding.Siding.Plan;
import org.goodword.ticketing.siding.Siding.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{ticket}/side-conversations")
class SideController {
    private final TicketLookup lookup;
    private final Siding siding;
    private final Idempotency idempotency;

    SideController(TicketLookup lookup, Siding siding, Idempotency idempotency) {
        this.lookup = lookup;
        this.siding = siding;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "Side conversations of a ticket",
            description =
                    "With third parties, by mail, out of the customer's sight. Their messages stand in the ticket's conversation"
                            + " as notes of the channel `side`; `messages` says which.")
    @GetMapping
    SidesResponse list(@PathVariable String ticket, Caller caller) {
        var id = lookup.get(ticket, caller).id();
        var messages = siding.messages(id);
        return new SidesResponse(siding.of(id).stream()
                .map(side -> SideResponse.of(side, messages.getOrDefault(side.id(), List.of())))
                .toList());
    }

    @Operation(
            summary = "Write to a third party",
            description =
                    "Begins a side conversation: a mail with a subject of its own, which leaves at once. The answer comes back"
                            + " into it, whoever of the third party writes it. `attachments` are uploaded files, or files of this"
                            + " ticket. Errors: `invalid-value` also when the address takes part in the ticket, `not-allowed`.")
    @PostMapping
    ResponseEntity<?> begin(
            @PathVariable String ticket, @Valid @RequestBody BeginSideRequest body, Caller caller, IdempotencyKey key) {
        var id = lookup.get(ticket, caller).id();
        return idempotency.once(key, body, () -> {
            var side = siding.begin(id, body.plan(), body.words(caller), caller);
            var said = siding.messages(id).getOrDefault(side.id(), List.of());
            return ResponseEntity.status(HttpStatus.CREATED).body(SideResponse.of(side, said));
        });
    }

    @Operation(
            summary = "Write on in a side conversation",
            description =
                    "To the same third party; it leaves at once. Errors: `not-found`, `invalid-value`, `not-allowed`.")
    @PostMapping("/{side}/messages")
    ResponseEntity<?> write(
            @PathVariable String ticket,
            @PathVariable UUID side,
            @Valid @RequestBody SideMessageRequest body,
            Caller caller,
            IdempotencyKey key) {
        var id = lookup.get(ticket, caller).id();
        return idempotency.once(
                key,
                body,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(MessageResponse.of(
                                siding.write(id, new SideId(side), body.words(caller), caller), null)));
    }

    private static NewMessage message(
            Bodies body, @Nullable List<UUID> files, EmailAddress to, String name, Caller caller) {
        return new NewMessage(
                Optional.empty(),
                MessageKind.NOTE,
                Side.CHANNEL,
                caller.actor(),
                false,
                body.text(),
                body.html(),
                List.of(new MessageAddress(Role.TO, to, name)),
                TicketOpening.attachments(files, body));
    }

    record BeginSideRequest(
            @NotBlank String to,
            @Nullable @Size(max = 200) String name,
            @NotBlank @Size(max = 500) String subject,
            @NotBlank @Size(max = 1_000_000) String body,
            @Nullable String format,
            @Nullable @Size(max = 100) List<@NotNull UUID> attachments) {
        Plan plan() {
            return new Plan(new EmailAddress(to), name == null ? "" : name, subject);
        }

        Words words(Caller caller) {
            var bodies = Bodies.of(body, format);
            return (address, whose) -> message(bodies, attachments, address, whose, caller);
        }
    }

    record SideMessageRequest(
            @NotBlank @Size(max = 1_000_000) String body,
            @Nullable String format,
            @Nullable @Size(max = 100) List<@NotNull UUID> attachments) {
        Words words(Caller caller) {
            var bodies = Bodies.of(body, format);
            return (address, whose) -> message(bodies, attachments, address, whose, caller);
        }
    }

    record SidesResponse(List<SideResponse> items) {}

    /// @param by the agent who began it
    /// @param messages of this ticket that belong to it, in order
    record SideResponse(
            UUID id, String to, String name, String subject, UUID by, Instant createdAt, List<UUID> messages) {
        static SideResponse of(Side side, List<MessageId> messages) {
            return new SideResponse(
                    side.id().value(),
                    side.to().value(),
                    side.name(),
                    side.subject(),
                    side.by().value(),
                    side.at(),
                    messages.stream().map(MessageId::value).toList());
        }
    }
}
