package org.goodword.routing.offering;

import java.time.Clock;
import java.util.Optional;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.routing.LiveWork;
import org.goodword.routing.LiveWork.Place;
import org.goodword.routing.RoutingPermissions;
import org.goodword.routing.RoutingProblem.NotLive;
import org.goodword.routing.RoutingProblem.OfferGone;
import org.goodword.routing.rounds.NextRound;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an agent says to live work that waits: yes, no, or "mine" without being asked.
@Component
public class Offers {
    private final Tickets tickets;
    private final WorkStore works;
    private final Giving giving;
    private final NextRound rounds;
    private final Clock clock;

    Offers(Tickets tickets, WorkStore works, Giving giving, NextRound rounds, Clock clock) {
        this.tickets = tickets;
        this.works = works;
        this.giving = giving;
        this.rounds = rounds;
        this.clock = clock;
    }

    /// Harmless to repeat.
    ///
    /// @throws Rejected `not-found`, `not-allowed`, `offer-gone`
    @Transactional
    public LiveWork accept(TicketId id, Caller by) {
        by.require(TicketPermissions.REPLY);
        var ticket = lock(id, by);
        var work = works.lock(id).orElseThrow(() -> new Rejected(new OfferGone()));
        if (work.isWith(by.agent())) return work;
        if (!work.place().owner().equals(Optional.of(by.agent()))) throw new Rejected(new OfferGone());
        return take(ticket, work, "accepted", by);
    }

    /// She is not asked again for a minute, and others first.
    ///
    /// @throws Rejected `not-found`, `offer-gone`
    @Transactional
    public LiveWork refuse(TicketId id, Caller by) {
        lock(id, by);
        var work = works.lock(id).orElseThrow(() -> new Rejected(new OfferGone()));
        if (!(work.place() instanceof Place.Offered(var to, var _) && to.equals(by.agent())))
            throw new Rejected(new OfferGone());
        works.passed(id, by.agent(), clock.instant());
        var waiting = giving.put(work, new Place.Waiting(), "refused", by.actor());
        rounds.wake();
        return waiting;
    }

    /// From the queue, from one to whom it is offered, or, as a supervisor, from one who has it.
    ///
    /// @throws Rejected `not-found`, `not-allowed`, `chat-not-open`, `chat-limit-reached`
    @Transactional
    public LiveWork take(TicketId id, Caller by) {
        by.require(TicketPermissions.REPLY);
        var ticket = lock(id, by);
        var work = works.lock(id).orElseThrow(() -> new Rejected(new NotLive()));
        if (work.isWith(by.agent())) return work;
        if (work.place() instanceof Place.WithAgent) by.require(RoutingPermissions.TAKE_OVER);
        return take(ticket, work, "taken", by);
    }

    private LiveWork take(Ticket ticket, LiveWork work, String offerEnds, Caller by) {
        var taken = giving.give(work, by.agent(), offerEnds, by.actor());
        tickets.assign(ticket, new Assignment(work.team(), Optional.of(by.agent())), by.actor());
        rounds.wake();
        return taken;
    }

    private Ticket lock(TicketId id, Caller by) {
        return tickets.lock(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
    }
}
