package org.goodword.mail.filing;

import java.time.Clock;
import java.util.Optional;
import org.goodword.contacts.Contacts;
import org.goodword.files.Files;
import org.goodword.mail.bouncing.Bounced;
import org.goodword.mail.bouncing.Bouncing;
import org.goodword.mail.bouncing.Report;
import org.goodword.mail.receiving.Inbound;
import org.goodword.mail.receiving.InboundQuery;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.platform.Actor;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.Side;
import org.goodword.ticketing.SideConversations;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files what a machine reports of a mail of ours, in the ticket of that mail. It is automatic: nothing answers it, it
/// wakes no ticket and opens none, and its author takes no part in the conversation.
@Component
class ReportFiling {
    private final Bouncing bouncing;
    private final InboundStore inbound;
    private final InboundQuery settled;
    private final TraceStore traces;
    private final Tickets tickets;
    private final SideConversations sides;
    private final Contacts contacts;
    private final Files files;
    private final DueWork work;
    private final Clock clock;

    ReportFiling(
            Bouncing bouncing,
            InboundStore inbound,
            InboundQuery settled,
            TraceStore traces,
            Tickets tickets,
            SideConversations sides,
            Contacts contacts,
            Files files,
            DueWork work,
            Clock clock) {
        this.bouncing = bouncing;
        this.inbound = inbound;
        this.settled = settled;
        this.traces = traces;
        this.tickets = tickets;
        this.sides = sides;
        this.contacts = contacts;
        this.files = files;
        this.work = work;
        this.clock = clock;
    }

    @Transactional
    public void file(Inbound received, Arrival arrival, Report report, Bounced bounced) {
        if (inbound.lockWaiting(received.id()).isEmpty()) return;
        var print = Fingerprint.of(arrival.mail(), received);
        if (settled.knows(received.account(), print.messageId(), print.contentHash())) {
            inbound.duplicate(received.id(), print.messageId(), print.contentHash(), clock.instant());
            work.done(InboundStore.WORK, received.id());
            return;
        }
        var ticket = tickets.lockWhereItGoesOn(bounced.ticket()).orElseThrow();
        var said = bounced.side()
                .map(side -> sides.answered(side, ticket, message(arrival, MessageKind.NOTE, Side.CHANNEL)))
                .orElseGet(() -> said(ticket, bounced, arrival));
        if (report instanceof Report.Delivery(var recipients, var _)) bouncing.mark(bounced, recipients);
        inbound.ticketed(
                received.id(),
                print.messageId(),
                print.contentHash(),
                arrival.author().address(),
                ticket.id(),
                String.join(" ", arrival.mail().warnings()),
                clock.instant());
        traces.reported(received.id(), said.id(), bounced.side().isPresent());
        work.done(InboundStore.WORK, received.id());
    }

    /// Of what a machine of ours sent the customer is told nothing, who may read along in a chat. A closed
    /// ticket takes notes only.
    private Message said(Ticket ticket, Bounced bounced, Arrival arrival) {
        var aside = bounced.message().isEmpty() || ticket.status().category() == StatusCategory.CLOSED;
        return tickets.add(ticket, message(arrival, aside ? MessageKind.NOTE : MessageKind.INBOUND, MailWords.CHANNEL));
    }

    private NewMessage message(Arrival arrival, MessageKind kind, String channel) {
        var mail = arrival.mail();
        return new NewMessage(
                        Optional.empty(),
                        kind,
                        channel,
                        author(arrival),
                        true,
                        mail.text(),
                        mail.html(),
                        Correspondents.addresses(arrival.author(), mail),
                        arrival.attachments(files))
                .with(mail.folds());
    }

    /// A mail server is nobody's contact; who sent a read receipt may be one.
    private Actor author(Arrival arrival) {
        return contacts.find(arrival.author().address())
                .<Actor>map(contact -> new Actor.Contact(contact.value()))
                .orElse(Filing.MAIL);
    }
}
