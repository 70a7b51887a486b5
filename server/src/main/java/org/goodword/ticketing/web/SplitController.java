package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.goodword.ticketing.splitting.Choice;
import org.goodword.ticketing.splitting.Moving;
import org.goodword.ticketing.splitting.SplitUndoing;
import org.goodword.ticketing.splitting.Splitting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{ticket}")
class SplitController {
    private final TicketLookup lookup;
    private final Tickets tickets;
    private final Splitting splitting;
    private final SplitUndoing undoing;
    private final Moving moving;
    private final Idempotency idempotency;

    SplitController(
            TicketLookup lookup,
            Tickets tickets,
            Splitting splitting,
            SplitUndoing undoing,
            Moving moving,
            Idempotency idempotency) {
        this.lookup = lookup;
        this.tickets = tickets;
        this.splitting = splitting;
        this.undoing = undoing;
        this.moving = moving;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "Split messages off",
            description =
                    "Moves `messages`, or the message `from` and all after it, into a new ticket of the same brand, team, type,"
                            + " priority and tags; its requester is who wrote the first of them. They keep their ids, dates, files"
                            + " and deliveries; an answer to one finds it there. Without `subject` it has that of the ticket."
                            + " Errors: `invalid-value` for a chat, a reply that has not left yet, or nothing that stays;"
                            + " `not-allowed`.")
    @PostMapping("/splits")
    ResponseEntity<?> split(
            @PathVariable String ticket, @Valid @RequestBody SplitRequest body, Caller caller, IdempotencyKey key) {
        caller.require(TicketPermissions.UPDATE);
        caller.require(TicketPermissions.CREATE);
        var id = lookup.get(ticket, caller).id();
        var number = tickets.nextNumber();
        var subject = Optional.ofNullable(body.subject());
        return idempotency.once(key, body, () -> made(splitting.split(id, body.choice(), subject, number, caller)));
    }

    private static ResponseEntity<OriginResponse> made(Ticket ticket) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/tickets/" + ticket.number())
                .body(OriginResponse.of(ticket));
    }

    @Operation(
            summary = "Move messages to another ticket",
            description =
                    "Puts `messages`, or the message `from` and all after it, into the ticket `into` (its number or id), with their"
                            + " ids, dates, files and deliveries, between its own by their dates where there is room, else after them."
                            + " An answer to one finds it there. Moving them back undoes it. Errors: `invalid-value` for a chat, a"
                            + " closed or merged ticket, a reply that has not left yet, or when nothing would stay; `not-allowed`.")
    @PostMapping("/moves")
    MovedMessagesResponse move(
            @PathVariable String ticket, @Valid @RequestBody MoveMessagesRequest body, Caller caller) {
        caller.require(TicketPermissions.UPDATE);
        var from = lookup.get(ticket, caller).id();
        var into = lookup.get(body.into(), caller);
        var moved = moving.move(from, body.choice(), into.id(), caller);
        return new MovedMessagesResponse(
                OriginResponse.of(into), moved.stream().map(MessageId::value).toList());
    }

    @Operation(
            summary = "Undo a split",
            description =
                    "Of the ticket that was split off: its messages go back to their places, and it goes for good when nobody"
                            + " did anything to it since. Else it stays with what is new, and `kept` names that: `messages` (how"
                            + " many were written in it), `moved` (how many went on elsewhere), `draft`, `status`, `assignee` …")
    @DeleteMapping("/split")
    UndoneResponse undo(@PathVariable String ticket, Caller caller) {
        return UndoneResponse.of(undoing.undo(lookup.get(ticket, caller).id(), caller));
    }

    record SplitRequest(
            @Nullable @Size(max = 1000) Set<@NotNull UUID> messages,
            @Nullable UUID from,
            @Nullable @Size(max = 500) String subject) {
        Choice choice() {
            return SplitController.choice(messages, from);
        }
    }

    /// @param into number or id
    record MoveMessagesRequest(
            @NotNull @Size(max = 50) String into,
            @Nullable @Size(max = 1000) Set<@NotNull UUID> messages,
            @Nullable UUID from) {
        Choice choice() {
            return SplitController.choice(messages, from);
        }
    }

    private static Choice choice(@Nullable Set<UUID> messages, @Nullable UUID from) {
        if (from != null && messages == null) return new Choice.From(new MessageId(from));
        if (messages == null || from != null)
            throw Invalid.of("messages", "Name \"messages\", or the one \"from\" which on.");
        return new Choice.These(messages.stream().map(MessageId::new).collect(Collectors.toSet()));
    }

    record MovedMessagesResponse(OriginResponse into, List<UUID> messages) {}

    record OriginResponse(UUID id, long number, String subject) {
        static OriginResponse of(Ticket ticket) {
            return new OriginResponse(
                    ticket.id().value(), ticket.number(), ticket.heading().subject());
        }
    }

    /// @param back how many messages are where they were
    /// @param gone the ticket that was split off is no more
    record UndoneResponse(OriginResponse into, int back, boolean gone, List<KeptOfSplitResponse> kept) {
        static UndoneResponse of(SplitUndoing.Undone undone) {
            var kept = undone.kept().stream()
                    .map(one -> new KeptOfSplitResponse(one.what(), one.count()))
                    .toList();
            return new UndoneResponse(OriginResponse.of(undone.into()), undone.back(), kept.isEmpty(), kept);
        }
    }

    record KeptOfSplitResponse(String what, int count) {}
}
