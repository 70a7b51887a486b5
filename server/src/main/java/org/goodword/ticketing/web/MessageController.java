package org.goodword.ticketing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Invalid;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.Message.Attachment;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageAddress.Role;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.goodword.ticketing.conversation.Conversations;
import org.goodword.ticketing.conversation.Saying;
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
@RequestMapping("/api/v1/tickets/{ticket}/messages")
class MessageController {
    private final TicketLookup lookup;
    private final Conversations conversations;
    private final Saying saying;
    private final Tickets tickets;
    private final Idempotency idempotency;

    MessageController(
            TicketLookup lookup, Conversations conversations, Saying saying, Tickets tickets, Idempotency idempotency) {
        this.lookup = lookup;
        this.conversations = conversations;
        this.saying = saying;
        this.tickets = tickets;
        this.idempotency = idempotency;
    }

    @Operation(summary = "The conversation", description = "Messages in order.")
    @GetMapping
    Page<MessageResponse> list(@PathVariable String ticket, PageRequest page, Caller caller) {
        var id = lookup.get(ticket, caller).id();
        var rows = conversations.page(id, page.after(1).map(at -> (int) at.number(0)), page.limit() + 1);
        return Page.of(rows, page.limit(), row -> Cursor.of(row.seq())).map(MessageResponse::of);
    }

    @Operation(
            summary = "Reply or note",
            description =
                    "A reply goes to the requester and those in copy unless `to` and `cc` say otherwise, and leaves by "
                            + "mail. An `id` of your own makes a repetition harmless: the same content again is answered, other "
                            + "content is `message-id-taken`. Errors: `ticket-closed`, `invalid-value`, `not-allowed`.")
    @PostMapping
    ResponseEntity<?> say(
            @PathVariable String ticket, @Valid @RequestBody MessageRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(key, body, () -> {
            var to = lookup.lock(ticket, caller);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(MessageResponse.of(saying.say(to, message(to, body, caller), caller)));
        });
    }

    private NewMessage message(Ticket ticket, MessageRequest request, Caller caller) {
        var kind = MessageKind.of(request.kind());
        if (kind == MessageKind.INBOUND) throw Invalid.of("kind", "\"kind\" is reply or note.");
        var body = Bodies.of(request.body(), request.format());
        return new NewMessage(
                Optional.ofNullable(request.id()).map(MessageId::new),
                kind,
                kind == MessageKind.REPLY ? "email" : "api",
                caller.actor(),
                false,
                body.text(),
                body.html(),
                kind == MessageKind.REPLY ? addresses(ticket, request) : List.of(),
                TicketOpening.attachments(request.attachments()));
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
            @Nullable @Size(max = 100) List<@NotNull UUID> attachments) {}

    record MessageResponse(
            UUID id,
            int seq,
            String kind,
            String channel,
            Map<String, Object> author,
            boolean automatic,
            Instant createdAt,
            String text,
            @Nullable String html,
            List<AddressResponse> addresses,
            List<AttachmentResponse> attachments) {
        static MessageResponse of(Message message) {
            return new MessageResponse(
                    message.id().value(),
                    message.seq(),
                    message.kind().code(),
                    message.channel(),
                    Actors.of(message.author()),
                    message.automatic(),
                    message.createdAt(),
                    message.text(),
                    message.html().orElse(null),
                    message.addresses().stream().map(AddressResponse::of).toList(),
                    message.attachments().stream().map(AttachmentResponse::of).toList());
        }
    }

    record AddressResponse(String role, String address, String name) {
        static AddressResponse of(MessageAddress address) {
            return new AddressResponse(address.role().code(), address.address().value(), address.name());
        }
    }

    record AttachmentResponse(
            UUID id,
            String name,
            String mediaType,
            long size,
            boolean inline,
            @Nullable String contentId,
            String url) {
        static AttachmentResponse of(Attachment attachment) {
            return new AttachmentResponse(
                    attachment.id(),
                    attachment.file().name(),
                    attachment.file().mediaType(),
                    attachment.file().size(),
                    attachment.inline(),
                    attachment.contentId().orElse(null),
                    "/api/v1/attachments/" + attachment.id());
        }
    }
}
