package org.goodword.chat.leaving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.chat.Visitor;
import org.goodword.chat.conversing.ChatSide;
import org.goodword.chat.conversing.Chats;
import org.goodword.contacts.Contacts;
import org.goodword.mail.Letters;
import org.goodword.outbox.Outbox;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent.MessageAdded;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Sends the replies that a visitor's browser has not fetched after him by mail: those of a minute
/// together, each once.
@Component
class Unseen {
    static final String WORK = "chat-unseen";
    static final Duration TO_FETCH = Duration.ofSeconds(60);

    /// However long somebody goes on writing.
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final String CHANNEL = "chat";
    private static final Actor CHAT = new Actor.System(CHANNEL);
    private static final int MOST = 200;

    private final Chats chats;
    private final LetterStore store;
    private final Letters letters;
    private final Tickets tickets;
    private final Contacts contacts;
    private final Outbox outbox;
    private final DueWork work;
    private final Clock clock;

    Unseen(
            Chats chats,
            LetterStore store,
            Letters letters,
            Tickets tickets,
            Contacts contacts,
            Outbox outbox,
            DueWork work,
            Clock clock) {
        this.chats = chats;
        this.store = store;
        this.letters = letters;
        this.tickets = tickets;
        this.contacts = contacts;
        this.outbox = outbox;
        this.work = work;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MessageAdded added) {
        if (added.kind() != MessageKind.REPLY || !added.channel().equals(CHANNEL)) return;
        chats.side(added.ticket()).ifPresent(side -> plan(side.chat().ticket(), replies(said(side))));
    }

    private void plan(TicketId ticket, List<Message> unseen) {
        if (!unseen.isEmpty()) work.add(WORK, ticket.value(), due(unseen));
    }

    private static Instant due(List<Message> unseen) {
        var calm = unseen.getLast().createdAt().plus(TO_FETCH);
        var latest = unseen.getFirst().createdAt().plus(LONGEST);
        return calm.isBefore(latest) ? calm : latest;
    }

    @Transactional
    public void timeHasCome(TicketId id) {
        // In the order of a reply, which locks its ticket before the work.
        var ticket = tickets.lock(id);
        if (work.lock(WORK, id.value()).isEmpty()) return;
        work.done(WORK, id.value());
        var side = chats.side(id);
        if (ticket.isEmpty() || side.isEmpty()) return;
        var said = said(side.get());
        var unseen = replies(said);
        if (unseen.isEmpty()) return;
        if (due(unseen).isAfter(clock.instant())) plan(id, unseen);
        else address(side.get()).ifPresent(to -> write(ticket.get(), side.get(), unseen, to, said.size() == MOST));
    }

    private void write(Ticket ticket, ChatSide side, List<Message> unseen, EmailAddress to, boolean more) {
        var last = unseen.getLast();
        var letter = new ChatLetter(last.id().value(), ticket.id(), false, to, after(side), last.seq());
        store.insert(letter, clock.instant());
        var messageId = letters.externalId(ticket, letter.id());
        outbox.post(ChatLetter.KIND, letter.id(), messageId, List.of(to.value()), Duration.ZERO);
        takesPart(ticket, side.visitor(), to);
        if (more) work.add(WORK, ticket.id().value(), clock.instant());
    }

    /// What was said since, of which he may not have all.
    private List<Message> said(ChatSide side) {
        return tickets.shownSince(Map.of(side.chat().ticket(), after(side)), MOST);
    }

    private int after(ChatSide side) {
        var chat = side.chat();
        return Math.max(chat.delivered(), store.mailedUpTo(chat.ticket()));
    }

    private static List<Message> replies(List<Message> said) {
        return said.stream().filter(Unseen::isReply).toList();
    }

    static boolean isReply(Message message) {
        return message.kind() == MessageKind.REPLY && message.channel().equals(CHANNEL);
    }

    private Optional<EmailAddress> address(ChatSide side) {
        return side.chat()
                .email()
                .or(() -> side.visitor()
                        .contact()
                        .flatMap(contacts::find)
                        .flatMap(contact -> contact.emails().stream().findFirst()));
    }

    /// He may answer whatever his mail program makes of our ids. An address somebody is known by
    /// proves nothing of this visitor: it is only where answers go.
    private void takesPart(Ticket ticket, Visitor visitor, EmailAddress to) {
        var owner = contacts.find(to);
        if (owner.isPresent() && !owner.equals(visitor.contact())) return;
        var contact = contacts.recognise(to, Optional.empty(), CHAT);
        tickets.addParticipant(ticket.id(), new Requester(contact.id(), contact.organisation(), to.value()));
    }
}
