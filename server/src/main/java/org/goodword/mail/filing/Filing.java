package org.goodword.mail.filing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelAccounts;
import org.goodword.contacts.Contacts;
import org.goodword.files.Files;
import org.goodword.identity.BrandId;
import org.goodword.mail.acknowledging.Acknowledging;
import org.goodword.mail.blocking.Blocking;
import org.goodword.mail.receiving.Inbound;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.platform.Actor;
import org.goodword.platform.Ids;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.NewTicket;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files one mail in one transaction: ticket, message, files, known ids and the mail's own state
/// commit together or not at all.
@Component
class Filing {
    static final Actor MAIL = new Actor.System("mail");
    private static final String CHANNEL = "email";

    private final InboundStore inbound;
    private final Threading threading;
    private final KnownIdStore known;
    private final AsideFiling asides;
    private final Correspondents correspondents;
    private final Contacts contacts;
    private final Tickets tickets;
    private final Files files;
    private final ChannelAccounts accounts;
    private final Blocking blocking;
    private final Acknowledging acknowledging;
    private final DueWork work;
    private final Clock clock;

    Filing(
            InboundStore inbound,
            Threading threading,
            KnownIdStore known,
            AsideFiling asides,
            Correspondents correspondents,
            Contacts contacts,
            Tickets tickets,
            Files files,
            ChannelAccounts accounts,
            Blocking blocking,
            Acknowledging acknowledging,
            DueWork work,
            Clock clock) {
        this.inbound = inbound;
        this.threading = threading;
        this.known = known;
        this.asides = asides;
        this.correspondents = correspondents;
        this.contacts = contacts;
        this.tickets = tickets;
        this.files = files;
        this.accounts = accounts;
        this.blocking = blocking;
        this.acknowledging = acknowledging;
        this.work = work;
        this.clock = clock;
    }

    /// @param number for a new ticket; where it turns out to be needed and is absent, nothing is written
    /// @return false when a number is needed
    @Transactional
    public boolean file(Inbound received, Arrival arrival, Optional<Long> number) {
        var waiting = inbound.lockWaiting(received.id());
        if (waiting.isEmpty()) return true;
        var print = Fingerprint.of(arrival.mail());
        if (inbound.knows(received.account(), print.messageId(), print.contentHash())) {
            inbound.duplicate(received.id(), print.messageId(), print.contentHash(), clock.instant());
            work.done(InboundStore.WORK, received.id());
            return true;
        }
        var blocked = blocking.isBlocked(arrival.author().address());
        if (!blocked && asides.file(received, arrival, print)) return true;
        // Who is blocked has a part in no conversation.
        var answered = blocked ? Optional.<Ticket>empty() : answered(received, arrival);
        if (number.isEmpty() && answered.filter(Filing::isOpenToAnswers).isEmpty()) return false;
        var said = new MessageId(Ids.next());
        settle(received, arrival, print, filed(received, arrival, said, answered, blocked, number));
        inbound.said(received.id(), said, false);
        arrival.mail().language().ifPresent(language -> inbound.speaks(received.id(), language));
        return true;
    }

    private Optional<Ticket> answered(Inbound received, Arrival arrival) {
        return threading
                .ticketOf(
                        arrival.mail(), received.envelopeTo(), arrival.author().address())
                .flatMap(ticket -> tickets.lockWhereItGoesOn(ticket.id()));
    }

    private TicketId filed(
            Inbound received,
            Arrival arrival,
            MessageId said,
            Optional<Ticket> answered,
            boolean blocked,
            Optional<Long> number) {
        var author = contacts.recognise(arrival.author().address(), name(arrival), MAIL);
        var by = new Actor.Contact(author.id().value());
        var requester = new NewTicket.Requester(
                author.id(), author.organisation(), arrival.author().address().value());
        var message = message(arrival, said, by);
        var others = correspondents.of(arrival.mail(), author.id());
        if (answered.filter(Filing::isOpenToAnswers).isEmpty()) {
            var plan = newTicket(arrival, requester, others, brand(received, answered), answered, number.orElseThrow());
            return opened(tickets.open(plan, message, by), received, arrival, blocked);
        }
        var ticket = answered.get();
        tickets.add(ticket, message);
        tickets.addParticipant(ticket.id(), requester);
        others.forEach(other -> tickets.addParticipant(ticket.id(), other));
        return ticket.id();
    }

    private TicketId opened(Ticket ticket, Inbound received, Arrival arrival, boolean blocked) {
        if (blocked) tickets.fileAsSpam(ticket.id(), MAIL);
        else acknowledging.opened(ticket, received, arrival.author(), arrival.mail());
        return ticket.id();
    }

    private static boolean isOpenToAnswers(Ticket ticket) {
        return ticket.status().category() != StatusCategory.CLOSED;
    }

    private static Optional<String> name(Arrival arrival) {
        return Optional.of(arrival.author().name()).filter(name -> !name.isBlank());
    }

    private Optional<BrandId> brand(Inbound received, Optional<Ticket> closed) {
        return closed.map(ticket -> ticket.heading().brand())
                .or(() -> accounts.find(new AccountId(received.account())).map(ChannelAccount::brand));
    }

    private static NewTicket newTicket(
            Arrival arrival,
            NewTicket.Requester requester,
            List<NewTicket.Requester> others,
            Optional<BrandId> brand,
            Optional<Ticket> closed,
            long number) {
        return new NewTicket(
                number,
                Subjects.of(arrival.mail()),
                requester,
                others,
                brand,
                Optional.empty(),
                Priority.NORMAL,
                List.of(),
                Ticket.Assignment.NOBODY,
                closed.map(Ticket::id));
    }

    private NewMessage message(Arrival arrival, MessageId id, Actor author) {
        var mail = arrival.mail();
        return new NewMessage(
                        Optional.of(id),
                        MessageKind.INBOUND,
                        CHANNEL,
                        author,
                        mail.isAutomatic(),
                        mail.text(),
                        mail.html(),
                        Correspondents.addresses(arrival.author(), mail),
                        arrival.attachments(files))
                .with(mail.folds());
    }

    private void settle(Inbound received, Arrival arrival, Fingerprint print, TicketId ticket) {
        var mail = arrival.mail();
        if (!print.messageId().isEmpty()) known.message(print.messageId(), ticket);
        known.referenced(Threading.newestFirst(mail).distinct().toList(), ticket);
        var remarks = String.join(" ", mail.warnings());
        inbound.ticketed(
                received.id(),
                print.messageId(),
                print.contentHash(),
                arrival.author().address(),
                ticket,
                remarks,
                clock.instant());
        work.done(InboundStore.WORK, received.id());
    }
}
