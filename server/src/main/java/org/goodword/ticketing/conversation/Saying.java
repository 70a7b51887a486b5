package org.goodword.ticketing.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.Message.Attachment;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.NewMessage.NewAttachment;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent.MessageAdded;
import org.goodword.ticketing.TicketEvent.StatusChanged;
import org.goodword.ticketing.TicketEvent.Woken;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketProblem.MessageIdTaken;
import org.goodword.ticketing.TicketProblem.TicketClosed;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.masking.Masking;
import org.goodword.ticketing.masking.Masking.Masked;
import org.goodword.ticketing.mentioning.Mentioning;
import org.goodword.ticketing.statuses.Statuses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Adds messages to conversations. A message that a client named is added once, however often it is sent.
@Component
public class Saying {
    private static final int PREVIEW = 300;

    private final TicketStore tickets;
    private final MessageStore messages;
    private final MessageQuery query;
    private final Statuses statuses;
    private final Uploads uploads;
    private final Mentioning mentioning;
    private final Masking masking;
    private final Ledger ledger;
    private final Clock clock;

    Saying(
            TicketStore tickets,
            MessageStore messages,
            MessageQuery query,
            Statuses statuses,
            Uploads uploads,
            Mentioning mentioning,
            Masking masking,
            Ledger ledger,
            Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.query = query;
        this.statuses = statuses;
        this.uploads = uploads;
        this.mentioning = mentioning;
        this.masking = masking;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// An agent replies, notes, or writes down what a customer said.
    ///
    /// @throws Rejected `not-found`, `not-allowed`, `ticket-closed`, `message-id-taken`, `invalid-value`
    @Transactional
    public Message say(TicketId id, NewMessage message, Caller by) {
        may(message, by);
        return add(tickets.lock(id, by).orElseThrow(() -> NotFound.of("ticket", id.value())), message);
    }

    /// The same, to a ticket that the transaction has locked for the caller.
    @Transactional(propagation = Propagation.MANDATORY)
    public Message say(Ticket locked, NewMessage message, Caller by) {
        may(message, by);
        return add(locked, message);
    }

    private static void may(NewMessage message, Caller by) {
        by.require(
                switch (message.kind()) {
                    case NOTE -> TicketPermissions.NOTE;
                    case REPLY -> TicketPermissions.REPLY;
                    case INBOUND -> TicketPermissions.CREATE;
                });
    }

    /// Adds a message to a ticket that the transaction has locked.
    @Transactional(propagation = Propagation.MANDATORY)
    public Message add(Ticket ticket, NewMessage unmasked) {
        var masked = masking.mask(unmasked);
        var message = masked.message();
        var hash = hash(message);
        var known = message.id().flatMap(messages::known);
        if (known.isPresent()) {
            if (known.get().ticket().equals(ticket.id()) && known.get().hash().equals(hash))
                return query.find(message.id().get()).orElseThrow();
            throw new Rejected(new MessageIdTaken());
        }
        if (ticket.status().category() == StatusCategory.CLOSED && message.kind() != MessageKind.NOTE)
            throw new Rejected(new TicketClosed(ticket.number()));
        var files = attached(message.attachments(), ticket.id());
        return store(ticket, masked.and(files.masked()), files.attachments(), hash);
    }

    /// Marks a reply as one that never left.
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(MessageId reply) {
        messages.withdraw(reply, clock.instant());
    }

    /// Begins a conversation: stores a new ticket together with its first message, and announces both.
    ///
    /// @param opened announces the ticket, once it is stored
    /// @return the ticket with the message said
    @Transactional(propagation = Propagation.MANDATORY)
    public Ticket begin(Ticket unsaid, NewMessage unmasked, Runnable opened) {
        var masked = masking.mask(unmasked);
        var first = masked.message();
        if (first.id().flatMap(messages::known).isPresent()) throw new Rejected(new MessageIdTaken());
        var files = attached(first.attachments(), unsaid.id());
        var said = said(unsaid, first);
        tickets.insert(said);
        opened.run();
        put(unsaid, said, masked.and(files.masked()), files.attachments(), hash(first));
        return said;
    }

    private Message store(Ticket ticket, Masked masked, List<Attachment> attachments, String hash) {
        var said = said(ticket, masked.message());
        tickets.update(said);
        return put(ticket, said, masked, attachments, hash);
    }

    private Ticket said(Ticket ticket, NewMessage message) {
        return ticket.said(
                message, preview(message.newWords()), () -> statuses.first(StatusCategory.OPEN), clock.instant());
    }

    private Message put(Ticket before, Ticket said, Masked masked, List<Attachment> attachments, String hash) {
        var message = masked.message();
        var stored = message.stored(
                said.id(), said.conversation().seq(), attachments, said.times().updated(), masked.count());
        messages.insert(stored, message.html(), preview(message.newWords()), hash);
        ledger.append(
                new MessageAdded(said.id(), stored.id(), stored.kind(), stored.seq(), stored.channel()),
                message.author());
        // A stranger calls nobody.
        if (stored.kind() == MessageKind.NOTE && stored.author() instanceof Actor.Agent) mentioning.in(stored);
        if (before.snooze().isPresent() && said.snooze().isEmpty())
            ledger.append(new Woken(said.id(), "answer"), message.author());
        if (!said.status().equals(before.status()))
            ledger.append(new StatusChanged(said.id(), before.status(), said.status()), message.author());
        return stored;
    }

    private Attached attached(List<NewAttachment> attachments, TicketId ticket) {
        var masked = 0;
        var attached = new ArrayList<Attachment>();
        for (var attachment : attachments) {
            var taken = taken(attachment, ticket);
            if (taken.masked()) masked++;
            attached.add(new Attachment(Ids.next(), taken.file(), attachment.contentId(), attachment.inline()));
        }
        return new Attached(attached, masked);
    }

    private Uploads.Taken taken(NewAttachment attachment, TicketId ticket) {
        return uploads.take(attachment.file(), ticket)
                .orElseThrow(() -> Invalid.of(
                        "attachments",
                        "There is no uploaded file \"%s\"."
                                .formatted(attachment.file().value())));
    }

    /// @param masked how many of their names
    private record Attached(List<Attachment> attachments, int masked) {}

    /// One line, at most 300 characters, never half a character.
    public static String preview(String text) {
        var line = text.substring(0, Math.min(text.length(), 4 * PREVIEW))
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        if (line.length() <= PREVIEW) return line;
        var end = Character.isHighSurrogate(line.charAt(PREVIEW - 1)) ? PREVIEW - 1 : PREVIEW;
        return line.substring(0, end);
    }

    static String hash(NewMessage message) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : List.of(
                    message.kind().code(),
                    message.author(),
                    message.text(),
                    message.html(),
                    message.addresses(),
                    message.attachments())) digest.update((part + "\0").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
