package org.goodword.ticketing.snoozing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Snooze;
import org.goodword.ticketing.TicketEvent.Snoozed;
import org.goodword.ticketing.TicketEvent.Woken;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a ticket aside, out of the views of open work, and brings it back.
@Component
public class Snoozing {
    static final String WORK = "snooze";
    private static final Actor CLOCK = new Actor.System("snooze");
    private static final Duration LONGEST = Duration.ofDays(800);

    private final TicketStore tickets;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    Snoozing(TicketStore tickets, DueWork work, Ledger ledger, Clock clock) {
        this.tickets = tickets;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @return the snooze before
    /// @throws Rejected `not-found`, `not-allowed`, `invalid-value` for a time that has passed, or done work
    @Transactional
    public Optional<Snooze> snooze(TicketId id, Snooze wanted, Caller by) {
        var ticket = lock(id, by);
        var snooze = checked(wanted);
        if (!ticket.status().category().isOpen())
            throw Invalid.of("status", "Only open work can be put aside; this is done.");
        if (ticket.snooze().equals(Optional.of(snooze))) return ticket.snooze();
        tickets.update(ticket.with(Optional.of(snooze), clock.instant()));
        snooze.until().ifPresent(until -> work.add(WORK, id.value(), until));
        ledger.append(new Snoozed(id, snooze.until(), snooze.untilAnswer()), by.actor());
        return ticket.snooze();
    }

    /// @return the snooze that this ended
    @Transactional
    public Optional<Snooze> wake(TicketId id, Caller by) {
        var ticket = lock(id, by);
        if (ticket.snooze().isPresent()) wake(ticket, "agent", by.actor());
        return ticket.snooze();
    }

    /// The timer rings. Whatever happened to the ticket since, this is harmless.
    @Transactional
    public void timeHasCome(TicketId id) {
        var ticket = tickets.lock(id);
        if (work.lock(WORK, id.value()).isEmpty()) return;
        ticket.filter(this::isOver).ifPresent(over -> wake(over, "time", CLOCK));
        work.done(WORK, id.value());
    }

    private boolean isOver(Ticket ticket) {
        return ticket.snooze()
                .flatMap(Snooze::until)
                .filter(until -> !until.isAfter(clock.instant()))
                .isPresent();
    }

    private void wake(Ticket ticket, String why, Actor by) {
        tickets.update(ticket.with(Optional.<Snooze>empty(), clock.instant()));
        ledger.append(new Woken(ticket.id(), why), by);
    }

    private Ticket lock(TicketId id, Caller by) {
        by.require(TicketPermissions.UPDATE);
        return tickets.lock(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
    }

    private Snooze checked(Snooze wanted) {
        if (wanted.until().isEmpty() && !wanted.untilAnswer())
            throw Invalid.of("until", "Say until when, or until an answer.");
        wanted.until().ifPresent(this::requireAhead);
        return new Snooze(wanted.until().map(until -> until.truncatedTo(ChronoUnit.MICROS)), wanted.untilAnswer());
    }

    private void requireAhead(Instant until) {
        var now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST)))
            throw Invalid.of("until", "The time lies ahead, within two years.");
    }
}
