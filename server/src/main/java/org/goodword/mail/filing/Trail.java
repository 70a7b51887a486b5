package org.goodword.mail.filing;

import org.goodword.ledger.Ledger;
import org.goodword.mail.receiving.Inbound;
import org.goodword.mail.ruling.Ruling.Ruled;
import org.goodword.mail.showing.CardStore;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// Why a mail is where it is, and what it brought beside its words: on the message, in the ledger, and as a link to a
/// ticket that it names.
@Component
class Trail {
    private final TraceStore traces;
    private final CardStore cards;
    private final Tickets tickets;
    private final Ledger ledger;

    Trail(TraceStore traces, CardStore cards, Tickets tickets, Ledger ledger) {
        this.traces = traces;
        this.cards = cards;
        this.tickets = tickets;
        this.ledger = ledger;
    }

    void leave(Inbound received, Arrival arrival, Decision decision, Ruled ruled, MessageId said, TicketId ticket) {
        decision.doubted().ifPresent(one -> tickets.relate(ticket, one.ticket(), Filing.MAIL));
        traces.said(received.id(), said, decision, arrival);
        cards.keep(received.id(), arrival.mail());
        ledger.append(new MailFiled(ticket, said, decision, ruled.ids()), Filing.MAIL);
    }
}
