package org.goodword.ticketing.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.goodword.ledger.Ledger;
import org.goodword.outbox.Outbox;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.InboxEvent;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.TicketEvent.DeliveryChanged;
import org.goodword.ticketing.TicketEvent.MessageAdded;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.conversation.MessageQuery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Replies that leave at a chosen time: held like any other, only longer. When the customer writes before, what we were
/// about to say may be wrong: it becomes a draft of its author again, unless she wanted it to leave all the same.
@Component
public class Scheduling {
    private static final Actor SCHEDULE = new Actor.System("schedule");
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final ScheduleStore store;
    private final TicketStore tickets;
    private final MessageQuery messages;
    private final Withdrawing withdrawing;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Clock clock;

    Scheduling(
            ScheduleStore store,
            TicketStore tickets,
            MessageQuery messages,
            Withdrawing withdrawing,
            Outbox outbox,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.messages = messages;
        this.withdrawing = withdrawing;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// How long a reply waits that is to leave then; none for a time that has passed.
    ///
    /// @throws Rejected `invalid-value` for a time farther than a year
    public Duration holdUntil(Instant at) {
        var hold = Duration.between(clock.instant(), at);
        if (hold.compareTo(FARTHEST) > 0) throw Invalid.of("sendAt", "A reply can wait for a year at most.");
        return hold.isNegative() ? Duration.ZERO : hold;
    }

    /// Of a reply just said with such a hold.
    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(MessageId reply, boolean evenIfAnswered) {
        store.schedule(reply, evenIfAnswered);
    }

    /// To another time; one that has passed sends it now.
    ///
    /// @throws Rejected `not-found`, `not-allowed`, `invalid-value`, `already-leaving`
    @Transactional
    public Message move(TicketId id, MessageId reply, Instant at, Optional<Boolean> evenIfAnswered, Caller by) {
        by.require(TicketPermissions.REPLY);
        var ticket = tickets.lock(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
        if (reply(ticket.id(), reply).isEmpty()) throw NotFound.of("reply", reply.value());
        var until = clock.instant().plus(holdUntil(at));
        outbox.postpone(reply.value(), until);
        store.move(reply, until);
        evenIfAnswered.ifPresent(even -> store.schedule(reply, even));
        ledger.append(new DeliveryChanged(id, reply, Sending.State.HELD.code()), by.actor());
        return reply(ticket.id(), reply).orElseThrow();
    }

    private Optional<Message> reply(TicketId ticket, MessageId id) {
        return messages.find(id)
                .filter(found -> found.ticket().equals(ticket) && found.kind() == MessageKind.REPLY)
                .filter(found -> found.withdrawnAt().isEmpty());
    }

    /// In the transaction in which the customer's answer arrives, which has locked the ticket.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MessageAdded added) {
        if (added.kind() != MessageKind.INBOUND) return;
        var stopped = store.stoppedByAnswers(added.ticket());
        if (stopped.isEmpty() || messages.find(added.message()).orElseThrow().automatic()) return;
        for (var reply : stopped) messages.find(reply).ifPresent(this::stop);
    }

    private void stop(Message reply) {
        if (!outbox.takeBack(reply.id().value())) return;
        withdrawing.unsay(reply, SCHEDULE);
        reply.author().agent().ifPresent(author -> {
            withdrawing.giveBack(reply, author);
            var facts = Map.<String, Object>of(
                    "ticket", reply.ticket().value(), "message", reply.id().value());
            ledger.append(new InboxEvent("inbox.reply-stopped", author, facts), SCHEDULE);
        });
    }
}
