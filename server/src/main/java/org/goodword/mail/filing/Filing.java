package org.goodword.mail.filing;

import java.time.Clock;
import java.util.Optional;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccounts;
import org.goodword.mail.acknowledging.Acknowledging;
import org.goodword.mail.blocking.Blocking;
import org.goodword.mail.erasing.ErasedMail;
import org.goodword.mail.receiving.Inbound;
import org.goodword.mail.receiving.InboundQuery;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.mail.ruling.ArrivingMail;
import org.goodword.mail.ruling.Ruling;
import org.goodword.mail.ruling.Ruling.Ruled;
import org.goodword.platform.Actor;
import org.goodword.platform.Ids;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.MessageId;
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

    private final InboundStore inbound;
    private final InboundQuery settled;
    private final Threading threading;
    private final Twins twins;
    private final KnownIdStore known;
    private final Trail trail;
    private final Ruling ruling;
    private final KeptOut keptOut;
    private final AsideFiling asides;
    private final MailWords words;
    private final Tickets tickets;
    private final ChannelAccounts accounts;
    private final Blocking blocking;
    private final Acknowledging acknowledging;
    private final ErasedMail erased;
    private final DueWork work;
    private final Clock clock;

    Filing(
            InboundStore inbound,
            InboundQuery settled,
            Threading threading,
            Twins twins,
            KnownIdStore known,
            Trail trail,
            Ruling ruling,
            KeptOut keptOut,
            AsideFiling asides,
            MailWords words,
            Tickets tickets,
            ChannelAccounts accounts,
            Blocking blocking,
            Acknowledging acknowledging,
            ErasedMail erased,
            DueWork work,
            Clock clock) {
        this.inbound = inbound;
        this.settled = settled;
        this.threading = threading;
        this.twins = twins;
        this.known = known;
        this.trail = trail;
        this.ruling = ruling;
        this.keptOut = keptOut;
        this.asides = asides;
        this.words = words;
        this.tickets = tickets;
        this.accounts = accounts;
        this.blocking = blocking;
        this.acknowledging = acknowledging;
        this.erased = erased;
        this.work = work;
        this.clock = clock;
    }

    /// How filing ended. Nothing is written unless it is `FILED`.
    enum Result {
        FILED,
        /// It opens a ticket, which needs a number.
        UNNUMBERED,
        /// It answers something that may be among the mails which came before it and are being filed just now.
        AHEAD
    }

    /// @param number for a new ticket
    /// @param patient whether it may wait for mails before it
    @Transactional
    public Result file(Inbound received, Arrival arrival, Optional<Long> number, boolean patient) {
        var waiting = inbound.lockWaiting(received.id());
        if (waiting.isEmpty()) return Result.FILED;
        var print = Fingerprint.of(arrival.mail(), received);
        if (erased.knows(print.messageId(), print.contentHash())) {
            erased.forget(received.id());
            return Result.FILED;
        }
        var elsewhere = twins.of(received, print);
        if (elsewhere.ofBrand() || settled.knows(received.account(), print.messageId(), print.contentHash())) {
            inbound.duplicate(received.id(), print.messageId(), print.contentHash(), clock.instant());
            work.done(InboundStore.WORK, received.id());
            return Result.FILED;
        }
        var blocked = blocking.isBlocked(arrival.author().address());
        if (!blocked && asides.file(received, arrival, print)) return Result.FILED;
        // Who is blocked has a part in no conversation.
        var decision = blocked ? Decision.NEW : decision(received, arrival);
        if (patient && isAhead(received, arrival, decision)) return Result.AHEAD;
        var ruled = received.insisted() ? Ruled.NOTHING : ruling.on(() -> seen(received, arrival, decision));
        if (ruled.decided().isPresent()) {
            keptOut.by(ruled.decided().get(), received, print);
            return Result.FILED;
        }
        var opens = decision.ticket().filter(Filing::isOpenToAnswers).isEmpty();
        if (number.isEmpty() && opens) return Result.UNNUMBERED;
        var said = new MessageId(Ids.next());
        var ticket = words.into(decision.ticket(), received, arrival, said, ruled.brand(), number);
        if (blocked) tickets.fileAsSpam(ticket, MAIL);
        ruling.apply(ruled, ticket);
        if (opens) acknowledge(ticket, received, arrival);
        settle(received, arrival, print, ticket);
        trail.leave(received, arrival, decision, ruled, said, ticket);
        if (tickets.message(said).filter(one -> one.masked() > 0).isPresent()) erased.loseRaw(ticket, said);
        twins.relate(ticket, elsewhere);
        return Result.FILED;
    }

    private boolean isAhead(Inbound received, Arrival arrival, Decision decision) {
        return decision.ticket().isEmpty()
                && Threading.newestFirst(arrival.mail()).findAny().isPresent()
                && settled.hasEarlier(received);
    }

    private ArrivingMail seen(Inbound received, Arrival arrival, Decision decision) {
        var mailbox = accounts.find(new AccountId(received.account())).stream()
                .map(account -> account.address().value())
                .toList();
        var answers = decision.ticket().filter(Filing::isOpenToAnswers).isPresent();
        return new ArrivingMail(arrival.mail(), arrival.author(), received, arrival.authentication(), mailbox, answers);
    }

    private Decision decision(Inbound received, Arrival arrival) {
        var found = threading.of(
                arrival.mail(), received.envelopeTo(), arrival.author().address(), arrival.authentication());
        var ticket = found.ticket().flatMap(one -> tickets.lockWhereItGoesOn(one.id()));
        return new Decision(ticket, ticket.isPresent() ? found.evidence() : Evidence.NONE, found.doubted());
    }

    /// Neither spam, whoever found that it is, nor what its author's domain disowns: he may never have written it.
    private void acknowledge(TicketId id, Inbound received, Arrival arrival) {
        var ticket = tickets.find(id).orElseThrow();
        if (!ticket.spam() && !arrival.authentication().isDisowned())
            acknowledging.opened(ticket, received, arrival.author(), arrival.mail());
    }

    static boolean isOpenToAnswers(Ticket ticket) {
        return ticket.status().category() != StatusCategory.CLOSED;
    }

    private void settle(Inbound received, Arrival arrival, Fingerprint print, TicketId ticket) {
        var mail = arrival.mail();
        if (!print.messageId().isEmpty()) known.message(print.messageId(), ticket);
        known.referenced(Threading.newestFirst(mail).distinct().toList(), ticket);
        Conversations.of(mail).ifPresent(key -> known.conversation(key, ticket));
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
