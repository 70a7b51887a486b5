package org.goodword.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.files.TooLarge;
import org.goodword.mail.MailPermissions;
import org.goodword.mail.MailProblem.MailTooLarge;
import org.goodword.mail.MailProblem.NoRecipientHere;
import org.goodword.mail.filing.Parked;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.UnreadableMail;
import org.goodword.mail.receiving.Envelope;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.mail.receiving.Mailbox;
import org.goodword.mail.receiving.Postbox;
import org.goodword.mail.receiving.ReceivedMail;
import org.goodword.mail.receiving.ReceivedMails;
import org.goodword.mail.receiving.SmtpSettings;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/inbound/email")
class InboundEmailController {
    private static final int HEAD = 256 * 1024;

    private final Postbox postbox;
    private final ReceivedMails received;
    private final Parked parked;
    private final SmtpSettings limits;
    private final MailReader reader = new MailReader();

    InboundEmailController(Postbox postbox, ReceivedMails received, Parked parked, SmtpSettings limits) {
        this.postbox = postbox;
        this.received = received;
        this.parked = parked;
        this.limits = limits;
    }

    @Operation(
            summary = "Hand in a raw mail",
            description = "It is kept before the answer, and becomes part of a ticket soon after. `to` and `from` are "
                    + "its envelope; without `to` the header's recipients count. A mail handed in twice is filed once.")
    @PostMapping(consumes = "message/rfc822")
    ResponseEntity<ReceiptResponse> receive(
            InputStream mail,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable List<String> to,
            Caller caller)
            throws IOException {
        caller.require(MailPermissions.DELIVER);
        var head = mail.readNBytes(HEAD);
        if (head.length == 0) throw Invalid.of("body", "Send the raw mail as the body.");
        var mailboxes = mailboxes(to, head, caller);
        if (mailboxes.isEmpty()) throw new Rejected(new NoRecipientHere());
        var sender = Optional.ofNullable(from).flatMap(EmailAddress::parse);
        var id = store(new Envelope(sender, mailboxes, InboundStore.BY_REST), head, mail);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/inbound/email/" + id))
                .body(new ReceiptResponse(id));
    }

    @Operation(
            summary = "Mails received",
            description =
                    "Newest first; of one `state`: `received` (waits), `ticketed`, `duplicate`, or `parked` for those that"
                            + " need a person; of one `account`.")
    @GetMapping
    ReceivedResponse list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID account,
            PageRequest page,
            Caller caller) {
        caller.require(MailPermissions.TRAY);
        caller.requireNoLimits();
        var found = received.list(Optional.ofNullable(state), Optional.ofNullable(account), page);
        return new ReceivedResponse(found.items().stream().map(MailResponse::of).toList(), found.next());
    }

    @Operation(summary = "What became of a mail")
    @GetMapping("/{id}")
    MailResponse get(@PathVariable UUID id, Caller caller) {
        caller.require(MailPermissions.TRAY);
        caller.requireNoLimits();
        return received.find(id).map(MailResponse::of).orElseThrow(() -> NotFound.of("mail", id));
    }

    @Operation(summary = "File a parked mail again")
    @PostMapping("/{id}/filing")
    ResponseEntity<Void> fileAgain(@PathVariable UUID id, Caller caller) {
        parked.again(id, caller);
        return ResponseEntity.accepted().build();
    }

    private UUID store(Envelope envelope, byte[] head, InputStream rest) throws IOException {
        try {
            return postbox.store(
                    envelope, new SequenceInputStream(new ByteArrayInputStream(head), rest), limits.maxSize());
        } catch (TooLarge tooLarge) {
            throw new Rejected(new MailTooLarge(limits.maxSize()));
        }
    }

    private List<Mailbox> mailboxes(@Nullable List<String> to, byte[] head, Caller caller) {
        var recipients = to == null || to.isEmpty()
                ? named(head)
                : to.stream().flatMap(text -> EmailAddress.parse(text).stream());
        return recipients
                .distinct()
                .limit(limits.maxRecipients())
                .flatMap(address -> postbox.find(address).stream())
                .filter(mailbox -> mailbox.workspace().equals(caller.workspace()))
                .toList();
    }

    private Stream<EmailAddress> named(byte[] head) {
        try (var mail = reader.read(() -> new ByteArrayInputStream(head))) {
            var people = mail.people();
            return Stream.of(people.deliveredTo(), people.to(), people.cc())
                    .flatMap(List::stream)
                    .map(Person::address);
        } catch (UnreadableMail unreadable) {
            return Stream.empty();
        }
    }

    record ReceiptResponse(UUID id) {}

    record ReceivedResponse(
            List<MailResponse> items, @Nullable String next) {}

    record MailResponse(
            UUID id,
            String state,
            @Nullable String from,
            List<String> to,
            Instant receivedAt,
            @Nullable String reason,
            @Nullable UUID ticket) {
        static MailResponse of(ReceivedMail mail) {
            return new MailResponse(
                    mail.id(),
                    mail.state(),
                    mail.from().orElse(null),
                    mail.to(),
                    mail.receivedAt(),
                    mail.reason().orElse(null),
                    mail.ticket().map(ticket -> ticket.value()).orElse(null));
        }
    }
}
