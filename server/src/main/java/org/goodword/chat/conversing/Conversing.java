package org.goodword.chat.conversing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.chat.ChatEvent.Ended;
import org.goodword.chat.ChatEvent.Rated;
import org.goodword.chat.ChatEvent.Seen;
import org.goodword.chat.ChatEvent.Started;
import org.goodword.chat.Visitor;
import org.goodword.chat.VisitorId;
import org.goodword.chat.visiting.Visitors;
import org.goodword.chat.widget.Widgets;
import org.goodword.contacts.Contact;
import org.goodword.contacts.Contacts;
import org.goodword.files.FileId;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.NotFound;
import org.goodword.routing.Routing;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.NewMessage.NewAttachment;
import org.goodword.ticketing.NewTicket;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What a visitor does in his chat.
@Component
public class Conversing {
    static final String CHANNEL = "chat";
    private static final Actor CHAT = new Actor.System(CHANNEL);

    private final Visitors visitors;
    private final ChatStore chats;
    private final Tickets tickets;
    private final Contacts contacts;
    private final Routing routing;
    private final Widgets widgets;
    private final VisitorAnswers answers;
    private final Ledger ledger;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Conversing(
            Visitors visitors,
            ChatStore chats,
            Tickets tickets,
            Contacts contacts,
            Routing routing,
            Widgets widgets,
            VisitorAnswers answers,
            Ledger ledger,
            TransactionTemplate transactions,
            Clock clock) {
        this.visitors = visitors;
        this.chats = chats;
        this.tickets = tickets;
        this.contacts = contacts;
        this.routing = routing;
        this.widgets = widgets;
        this.answers = answers;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param id made by the browser, so that a repetition says nothing twice
    /// @param fields what the page says of him, without proof
    /// @param answers to what the brand asks first
    public record Words(
            MessageId id,
            String text,
            List<FileId> files,
            Page page,
            Map<String, String> fields,
            Map<String, String> answers) {}

    /// Says something: in his chat, or in a new one when there is none that goes on.
    ///
    /// @throws org.goodword.platform.Rejected `visitor-unknown`, `answers-refused`, `message-id-taken` when other
    /// words had this id
    public Said say(VisitorId visitor, Words words) {
        return transactions.execute(_ -> goOn(visitors.lock(visitor), words)).orElseGet(() -> {
            var number = tickets.nextNumber();
            return transactions.execute(_ -> {
                var locked = visitors.lock(visitor);
                return goOn(locked, words).orElseGet(() -> said(locked, begin(locked, words, number)));
            });
        });
    }

    /// @param now how his chat stands after that
    public record Said(Message message, Now now) {}

    /// Empty when there is no chat that goes on.
    private Optional<Said> goOn(Visitor locked, Words words) {
        return chats.latest(locked.id())
                .flatMap(chat -> tickets.lock(chat.ticket())
                        .filter(Chat::goesOn)
                        .map(ticket -> said(locked, goOn(locked, chat, ticket, words))));
    }

    private Said said(Visitor visitor, Message message) {
        return new Said(message, now(visitor).orElseThrow());
    }

    private Message goOn(Visitor visitor, Chat chat, Ticket ticket, Words words) {
        if (chat.endedAt().isPresent()) chats.setEnded(ticket.id(), Optional.empty());
        chats.addFields(ticket.id(), words.fields());
        answers.late(visitor, ticket, words);
        var said = tickets.add(
                ticket, message(words, author(visitor.contact().orElseThrow().value())));
        routing.customerWrote(ticket.id(), () -> widgets.of(visitor.brand()).mostChats());
        return said;
    }

    private Message begin(Visitor visitor, Words words, long number) {
        var contact = contact(visitor, number);
        var author = author(contact.id().value());
        var widget = widgets.of(visitor.brand());
        var plan = new NewTicket(
                number,
                Offline.subject(words.text()),
                new Requester(contact.id(), contact.organisation(), address(contact)),
                List.of(),
                Optional.of(visitor.brand()),
                Optional.empty(),
                Priority.NORMAL,
                List.of(),
                new Ticket.Assignment(widget.team(), Optional.empty()),
                Optional.empty());
        var first = answers.required(widget, words.answers());
        var ticket = tickets.open(plan, message(words, author), author);
        answers.keep(first, ticket, contact.id());
        chats.insert(ticket.id(), visitor.id(), widget.team(), words.page(), clock.instant());
        chats.addFields(ticket.id(), words.fields());
        ledger.append(new Started(ticket.id(), visitor.id()), author);
        routing.customerWrote(ticket.id(), widget::mostChats);
        return tickets.message(words.id()).orElseThrow();
    }

    private Contact contact(Visitor visitor, long number) {
        var known = visitor.contact().flatMap(contacts::find);
        if (known.isPresent()) return known.get();
        var contact = contacts.stranger("Visitor " + number, CHAT);
        visitors.recognise(visitor.id(), contact.id());
        return contact;
    }

    private static Actor author(java.util.UUID contact) {
        return new Actor.Contact(contact);
    }

    private static String address(Contact contact) {
        return contact.emails().isEmpty() ? "" : contact.emails().getFirst().value();
    }

    private static NewMessage message(Words words, Actor author) {
        return new NewMessage(
                Optional.of(words.id()),
                MessageKind.INBOUND,
                CHANNEL,
                author,
                false,
                words.text(),
                Optional.empty(),
                List.of(),
                words.files().stream()
                        .map(file -> new NewAttachment(file, Optional.empty(), false))
                        .toList());
    }

    /// What he is shown of his newest chat; empty before the first.
    @Transactional(readOnly = true)
    public Optional<Conversation> conversation(Visitor visitor, Optional<Integer> before, int limit) {
        return chats.latest(visitor.id())
                .flatMap(chat -> tickets.find(chat.ticket()).map(ticket -> {
                    var messages = tickets.shown(ticket.id(), before, limit + 1);
                    var more = messages.size() > limit;
                    return new Conversation(chat, ticket, more ? messages.subList(1, messages.size()) : messages, more);
                }));
    }

    /// His newest chat without what was said in it; empty before the first.
    @Transactional(readOnly = true)
    public Optional<Now> now(Visitor visitor) {
        return chats.latest(visitor.id())
                .flatMap(chat -> tickets.find(chat.ticket()).map(ticket -> new Now(chat, ticket)));
    }

    public record Now(Chat chat, Ticket ticket) {}

    /// @param messages in order
    public record Conversation(Chat chat, Ticket ticket, List<Message> messages, boolean more) {}

    /// He has been shown, and has read, up to here.
    @Transactional
    public void seen(Visitor visitor, int delivered, int read) {
        var chat = require(visitor);
        var newest = tickets.find(chat.ticket()).orElseThrow().conversation().seq();
        var shown = Math.clamp(delivered, 0, newest);
        if (chats.seen(chat.ticket(), shown, Math.clamp(read, 0, shown)))
            ledger.append(new Seen(chat.ticket(), shown, read), CHAT);
    }

    /// Where answers go once he has left; without an address he was asked and did not say.
    @Transactional
    public void answerTo(Visitor visitor, Optional<EmailAddress> email) {
        var chat = require(visitor);
        chats.setEmail(chat.ticket(), email);
    }

    @Transactional
    public void moved(Visitor visitor, Page page, Map<String, String> fields) {
        var ticket = require(visitor).ticket();
        chats.setPage(ticket, page);
        chats.addFields(ticket, fields);
    }

    @Transactional
    public void end(Visitor visitor) {
        var chat = require(visitor);
        if (chat.endedAt().isPresent()) return;
        chats.setEnded(chat.ticket(), Optional.of(clock.instant()));
        routing.end(chat.ticket(), CHAT);
        ledger.append(new Ended(chat.ticket(), "visitor"), CHAT);
    }

    @Transactional
    public void rate(Visitor visitor, boolean good, Optional<String> comment) {
        var chat = require(visitor);
        chats.rate(chat.ticket(), good, comment);
        ledger.append(new Rated(chat.ticket(), good), CHAT);
    }

    private Chat require(Visitor visitor) {
        return chats.latest(visitor.id()).orElseThrow(() -> NotFound.of("chat", "of this visitor"));
    }
}
