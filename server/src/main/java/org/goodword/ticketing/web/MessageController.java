package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.actions.Actions;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Invalid;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageAddress.Role;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.goodword.ticketing.conversation.Conversations;
import org.goodword.ticketing.conversation.Saying;
import org.goodword.ticketing.drafts.Drafts;
import org.goodword.ticketing.sending.Scheduling;
import org.goodword.ticketing.sending.Sendings;
import org.goodword.ticketing.sending.Withdrawing;
import org.goodword.ticketing.web.TicketActionController.OutcomeResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{ticket}/messages")
class MessageController {
    private static final String CHAT = "chat";

    private final TicketLookup lookup;
    private final Conversations conversations;
    private final Saying saying;
    private final Sendings sendings;
    private final Withdrawing withdrawing;
    private final Scheduling scheduling;
    private final Drafts drafts;
    private final DraftResponses draftResponses;
    private final Actions actions;
    private final Tickets tickets;
    private final Idempotency idempotency;

    MessageController(
            TicketLookup lookup,
            Conversations conversations,
            Saying saying,
            Sendings sendings,
            Withdrawing withdrawing,
            Scheduling scheduling,
            Drafts drafts,
            DraftResponses draftResponses,
            Actions actions,
            Tickets tickets,
            Idempotency idempotency) {
        this.lookup = lookup;
        this.conversations = conversations;
        this.saying = saying;
        this.sendings = sendings;
        this.withdrawing = withdrawing;
        this.scheduling = scheduling;
        this.drafts = drafts;
        this.draftResponses = draftResponses;
        this.actions = actions;
        this.tickets = tickets;
        this.idempotency = idempotency;
    }

    @Operation(summary = "The conversation", description = "Messages in order.")
    @GetMapping
    Page<MessageResponse> list(@PathVariable String ticket, PageRequest page, Caller caller) {
        var id = lookup.get(ticket, caller).id();
        var rows = conversations.page(id, page.after(1).map(at -> (int) at.number(0)), page.limit() + 1);
        var messages = Page.of(rows, page.limit(), row -> Cursor.of(row.seq()));
        var fared = sendings.of(messages.items());
        return messages.map(message -> MessageResponse.of(message, fared.get(message.id())));
    }

    @Operation(
            summary = "Reply or note",
            description =
                    "A reply goes to the requester and those in copy unless `to` and `cc` say otherwise, and leaves by "
                            + "mail, after `holdSeconds` (0 to 30; 0) in which it can be taken back, or at `sendAt`, a year from now at most, until "
                            + "when it can be taken back or moved; when the customer writes before, it becomes a draft of its author "
                            + "again, unless `evenIfAnswered`. In a chat it is shown at once unless addresses are given. An `id` of your own makes a "
                            + "repetition harmless: the same content again is answered, other content is `message-id-taken`. "
                            + "`format` is `text` or `html`, whose `<img src=\"cid:<file id>\">` shows an attached file. "
                            + "`fromDraft` discards your draft. `then` does an action of the catalogue in the same transaction; "
                            + "the answer's `then` tells how to take it back. Errors: `ticket-closed`, `invalid-value`, "
                            + "`not-allowed`.")
    @PostMapping
    ResponseEntity<?> say(
            @PathVariable String ticket, @Valid @RequestBody MessageRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(key, body, () -> {
            var to = lookup.lock(ticket, caller);
            var said = saying.say(to, message(to, body, caller), caller);
            if (body.sendAt() != null) scheduling.schedule(said.id(), Boolean.TRUE.equals(body.evenIfAnswered()));
            if (Boolean.TRUE.equals(body.fromDraft())) drafts.discard(to.id(), caller);
            var response = MessageResponse.of(said, sendings.of(List.of(said)).get(said.id()));
            return ResponseEntity.status(HttpStatus.CREATED).body(response.with(then(to.id(), body.then(), caller)));
        });
    }

    private @Nullable OutcomeResponse then(TicketId ticket, @Nullable StepRequest step, Caller caller) {
        if (step == null) return null;
        var arguments = step.arguments() == null ? Map.<String, Object>of() : step.arguments();
        return OutcomeResponse.of(
                actions.run(TicketEvent.SUBJECT, ticket.value(), step.name(), arguments, false, caller));
    }

    @Operation(
            summary = "Take a reply back",
            description =
                    "While it is held (`holdSeconds`). It keeps its place, marked as withdrawn, and becomes your draft "
                            + "again unless you began another. The status becomes what it was before, unless somebody "
                            + "changed it since. What else `then` did stays; its `undo` takes that back. Errors: "
                            + "`already-leaving`.")
    @PostMapping("/{message}/withdrawal")
    WithdrawalResponse withdraw(@PathVariable String ticket, @PathVariable UUID message, Caller caller) {
        var id = lookup.get(ticket, caller).id();
        var withdrawn = withdrawing.withdraw(id, new MessageId(message), caller);
        var taken = withdrawn.message();
        return new WithdrawalResponse(
                MessageResponse.of(taken, sendings.of(List.of(taken)).get(taken.id())),
                draftResponses.of(withdrawn.draft()));
    }

    @Operation(
            summary = "Let a reply leave at another time",
            description =
                    "While it is held. `sendAt` is a year from now at most; a time that has passed sends it now. What is absent "
                            + "stays. Errors: `not-found`, `invalid-value`, `not-allowed`, `already-leaving`.")
    @PutMapping("/{message}/schedule")
    MessageResponse schedule(
            @PathVariable String ticket,
            @PathVariable UUID message,
            @Valid @RequestBody ScheduleRequest body,
            Caller caller) {
        var id = lookup.get(ticket, caller).id();
        var moved = scheduling.move(
                id, new MessageId(message), body.sendAt(), Optional.ofNullable(body.evenIfAnswered()), caller);
        return MessageResponse.of(moved, sendings.of(List.of(moved)).get(moved.id()));
    }

    record ScheduleRequest(
            @NotNull Instant sendAt, @Nullable Boolean evenIfAnswered) {}

    record WithdrawalResponse(MessageResponse message, DraftResponse draft) {}

    private NewMessage message(Ticket ticket, MessageRequest request, Caller caller) {
        var kind = MessageKind.of(request.kind());
        if (kind == MessageKind.INBOUND) throw Invalid.of("kind", "\"kind\" is reply or note.");
        var body = Bodies.of(request.body(), request.format());
        var chat = kind == MessageKind.REPLY && request.staysIn(ticket);
        return new NewMessage(
                        Optional.ofNullable(request.id()).map(MessageId::new),
                        kind,
                        chat ? CHAT : kind == MessageKind.REPLY ? "email" : "api",
                        caller.actor(),
                        false,
                        body.text(),
                        body.html(),
                        kind == MessageKind.REPLY && !chat ? addresses(ticket, request) : List.of(),
                        TicketOpening.attachments(request.attachments(), body))
                .held(kind == MessageKind.REPLY && !chat ? hold(request) : notLater(request));
    }

    private Duration hold(MessageRequest request) {
        return request.sendAt() == null ? request.hold() : scheduling.holdUntil(request.sendAt());
    }

    private static Duration notLater(MessageRequest request) {
        if (request.sendAt() != null) throw Invalid.of("sendAt", "Only a reply by mail can leave later.");
        return Duration.ZERO;
    }

    private List<MessageAddress> addresses(Ticket ticket, MessageRequest request) {
        var participants = tickets.participants(ticket.id());
        var addresses = new ArrayList<MessageAddress>();
        if (request.to() != null) add(addresses, Role.TO, request.to());
        else
            participants.stream()
                    .filter(one -> one.role().equals("requester"))
                    .forEach(one -> addresses.add(new MessageAddress(Role.TO, one.address(), "")));
        if (request.cc() != null) add(addresses, Role.CC, request.cc());
        else
            participants.stream()
                    .filter(one -> one.role().equals("cc"))
                    .forEach(one -> addresses.add(new MessageAddress(Role.CC, one.address(), "")));
        if (request.bcc() != null) add(addresses, Role.BCC, request.bcc());
        if (addresses.isEmpty()) throw Invalid.of("to", "A reply needs somebody to go to.");
        return addresses;
    }

    private static void add(List<MessageAddress> addresses, Role role, List<String> emails) {
        emails.stream()
                .map(EmailAddress::new)
                .distinct()
                .forEach(email -> addresses.add(new MessageAddress(role, email, "")));
    }

    record MessageRequest(
            @Nullable UUID id,
            @NotBlank String kind,
            @NotBlank @Size(max = 1_000_000) String body,
            @Nullable String format,
            @Nullable @Size(max = 100) List<@NotBlank String> to,
            @Nullable @Size(max = 100) List<@NotBlank String> cc,
            @Nullable @Size(max = 100) List<@NotBlank String> bcc,
            @Nullable @Size(max = 100) List<@NotNull UUID> attachments,
            @Nullable @Min(0) @Max(30) Integer holdSeconds,
            @Nullable Instant sendAt,
            @Nullable Boolean evenIfAnswered,
            @Nullable Boolean fromDraft,
            @Nullable @Valid StepRequest then) {
        /// A chat is answered in the chat, unless addresses are named.
        boolean staysIn(Ticket ticket) {
            return ticket.heading().channel().equals(CHAT) && to == null && cc == null && bcc == null;
        }

        Duration hold() {
            return Duration.ofSeconds(holdSeconds == null ? 0 : holdSeconds);
        }
    }

    /// @param name of an action of the catalogue: `status`, `snooze` …
    record StepRequest(@NotBlank String name, @Nullable Map<String, Object> arguments) {}
}
