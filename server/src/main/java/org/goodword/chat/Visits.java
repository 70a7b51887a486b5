package org.goodword.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.chat.conversing.Chats;
import org.goodword.chat.conversing.Conversing;
import org.goodword.chat.conversing.Conversing.Words;
import org.goodword.chat.conversing.Page;
import org.goodword.chat.visiting.Proof;
import org.goodword.chat.visiting.Visitors;
import org.goodword.identity.BrandId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// The door for those who visit without a browser.
@Component
public class Visits {
    private static final Duration PROVEN_FOR = Duration.ofMinutes(1);

    private final Visitors visitors;
    private final Conversing conversing;
    private final Chats chats;
    private final Tickets tickets;
    private final Clock clock;

    Visits(Visitors visitors, Conversing conversing, Chats chats, Tickets tickets, Clock clock) {
        this.visitors = visitors;
        this.conversing = conversing;
        this.chats = chats;
        this.tickets = tickets;
        this.clock = clock;
    }

    /// A visitor whose name and address the caller vouches for.
    ///
    /// @param id whoever comes with it again is the same visitor
    public Visitor known(BrandId brand, String id, String language, String name, EmailAddress email) {
        var proof = new Proof(
                id,
                Optional.of(name),
                Optional.of(email),
                Ids.next().toString(),
                clock.instant().plus(PROVEN_FOR));
        return visitors.arrive(brand, language, proof, Optional.empty()).visitor();
    }

    /// Says something: in the visitor's chat, or in a new one.
    ///
    /// @param page where he is
    /// @return the chat's ticket
    public TicketId say(Visitor visitor, String text, String page) {
        var words =
                new Words(new MessageId(Ids.next()), text, List.of(), new Page(page, "", "", ""), Map.of(), Map.of());
        return conversing.say(visitor.id(), words).message().ticket();
    }

    /// He has been shown, and has read, all there is.
    public void read(Visitor visitor) {
        chats.latest(visitor.id())
                .flatMap(chat -> tickets.find(chat.ticket()))
                .map(ticket -> ticket.conversation().seq())
                .ifPresent(seq -> conversing.seen(visitor, seq, seq));
    }

    public void end(Visitor visitor) {
        conversing.end(visitor);
    }
}
