package org.goodword.mail.filing;

import java.time.Clock;
import java.util.Optional;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.Deliverability;
import org.goodword.files.Files;
import org.goodword.mail.receiving.Inbound;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.mail.showing.CardStore;
import org.goodword.platform.Actor;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.Side;
import org.goodword.ticketing.SideConversations;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// Files what third parties answer, in the transaction of `Filing`. Its author takes no part in the ticket, and its
/// Message-ID leads nobody there.
@Component
class AsideFiling {
    private final Asides asides;
    private final SideConversations sides;
    private final Tickets tickets;
    private final Contacts contacts;
    private final Deliverability deliverability;
    private final Files files;
    private final InboundStore inbound;
    private final TraceStore traces;
    private final CardStore cards;
    private final DueWork work;
    private final Clock clock;

    AsideFiling(
            Asides asides,
            SideConversations sides,
            Tickets tickets,
            Contacts contacts,
            Deliverability deliverability,
            Files files,
            InboundStore inbound,
            TraceStore traces,
            CardStore cards,
            DueWork work,
            Clock clock) {
        this.asides = asides;
        this.sides = sides;
        this.tickets = tickets;
        this.contacts = contacts;
        this.deliverability = deliverability;
        this.files = files;
        this.inbound = inbound;
        this.traces = traces;
        this.cards = cards;
        this.work = work;
        this.clock = clock;
    }

    /// @return whether it answers a side conversation, and is filed
    boolean file(Inbound received, Arrival arrival, Fingerprint print) {
        var side = asides.of(arrival.mail(), arrival.author().address(), received.envelopeTo());
        var ticket = side.flatMap(found -> tickets.lockWhereItGoesOn(found.ticket()));
        ticket.ifPresent(locked -> file(received, arrival, print, side.orElseThrow(), locked));
        return ticket.isPresent();
    }

    private void file(Inbound received, Arrival arrival, Fingerprint print, Side side, Ticket ticket) {
        var name = Optional.of(arrival.author().name()).filter(text -> !text.isBlank());
        var author = contacts.recognise(arrival.author().address(), name, Filing.MAIL);
        var by = new Actor.Contact(author.id().value());
        deliverability.heardFrom(arrival.author().address(), by);
        var note = note(arrival, by);
        var said = sides.answered(side, ticket, note);
        inbound.ticketed(
                received.id(),
                print.messageId(),
                print.contentHash(),
                arrival.author().address(),
                ticket.id(),
                String.join(" ", arrival.mail().warnings()),
                clock.instant());
        traces.aside(received.id(), said.id(), arrival.authentication());
        cards.keep(received.id(), arrival.mail());
        work.done(InboundStore.WORK, received.id());
    }

    private NewMessage note(Arrival arrival, Actor author) {
        var mail = arrival.mail();
        return new NewMessage(
                        Optional.empty(),
                        MessageKind.NOTE,
                        Side.CHANNEL,
                        author,
                        mail.isAutomatic(),
                        mail.text(),
                        mail.html(),
                        Correspondents.addresses(arrival.author(), mail),
                        arrival.attachments(files))
                .with(mail.folds());
    }
}
