package org.goodword.routing.offering;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.routing.LiveWork;
import org.goodword.routing.LiveWork.Place;
import org.goodword.routing.RoutingEvent;
import org.goodword.routing.availability.AvailabilityStore;
import org.goodword.routing.rounds.NextRound;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How live work begins and ends.
@Component
public class LiveWorks {
    private final Tickets tickets;
    private final WorkStore works;
    private final AvailabilityStore availabilities;
    private final Giving giving;
    private final NextRound rounds;
    private final Clock clock;

    LiveWorks(
            Tickets tickets,
            WorkStore works,
            AvailabilityStore availabilities,
            Giving giving,
            NextRound rounds,
            Clock clock) {
        this.tickets = tickets;
        this.works = works;
        this.availabilities = availabilities;
        this.giving = giving;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void customerWrote(TicketId id, IntSupplier most) {
        var now = clock.instant();
        if (works.asked(id, now)) return;
        var ticket = tickets.lock(id).orElseThrow();
        // Somebody else may have said the first word while this one waited.
        if (works.asked(id, now)) return;
        var waiting = new LiveWork(
                id, ticket.assignment().team(), most.getAsInt(), now, new Place.Waiting(), now, Optional.of(now));
        works.insert(waiting);
        ticket.assignment().assignee().ifPresent(agent -> again(ticket, waiting, agent, now));
        rounds.wake();
    }

    /// Somebody had it before: hers again if she is there and has room, else nobody's.
    private void again(Ticket ticket, LiveWork waiting, AgentId agent, Instant now) {
        if (availabilities.lock(agent).isThere(now) && giving.hasRoom(waiting, agent))
            giving.put(waiting, new Place.WithAgent(agent), "", RoutingEvent.ROUTING);
        else tickets.assign(ticket, new Assignment(waiting.team(), Optional.empty()), RoutingEvent.ROUTING);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(TicketId ticket, Actor by) {
        var work = works.lock(ticket);
        if (work.isEmpty()) return;
        giving.endOffer(work.get(), "over", by);
        works.delete(ticket);
        rounds.wake();
    }
}
