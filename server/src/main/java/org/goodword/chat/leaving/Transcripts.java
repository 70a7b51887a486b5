package org.goodword.chat.leaving;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.goodword.chat.Visitor;
import org.goodword.chat.conversing.Chats;
import org.goodword.mail.Letters;
import org.goodword.outbox.Outbox;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mails a visitor what was said, because he asked for it.
@Component
public class Transcripts {
    private final Throttle perVisitor = new Throttle("transcripts", 3, Duration.ofHours(1));
    private final Throttle perAddress = new Throttle("transcripts", 5, Duration.ofHours(1));
    private final Chats chats;
    private final LetterStore store;
    private final Letters letters;
    private final Tickets tickets;
    private final Outbox outbox;
    private final Clock clock;

    Transcripts(Chats chats, LetterStore store, Letters letters, Tickets tickets, Outbox outbox, Clock clock) {
        this.chats = chats;
        this.store = store;
        this.letters = letters;
        this.tickets = tickets;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @throws Rejected `not-found` before the first message, `too-many-requests`
    @Transactional
    public void mail(Visitor visitor, EmailAddress to) {
        var ticket = chats.latest(visitor.id())
                .flatMap(chat -> tickets.find(chat.ticket()))
                .orElseThrow(() -> NotFound.of("chat", "of this visitor"));
        perVisitor.take(visitor.id().value().toString());
        perAddress.take(to.value());
        var upTo = ticket.conversation().seq();
        var letter = new ChatLetter(Ids.next(), ticket.id(), true, to, 0, upTo);
        store.insert(letter, clock.instant());
        var messageId = letters.externalId(ticket, letter.id());
        outbox.post(ChatLetter.KIND, letter.id(), messageId, List.of(to.value()), Duration.ZERO);
    }
}
