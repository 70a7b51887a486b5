package org.goodword.routing.assigning;

import java.time.Clock;
import java.time.Instant;
import org.goodword.platform.TeamId;
import org.goodword.platform.work.DueWork;
import org.goodword.routing.rounds.WaitingWork;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// When a ticket is looked at: a piece of due work of its own each, so that those who open tickets wait for nobody.
@Component
public class AssigningWork implements WaitingWork {
    static final String ASSIGN = "assign";
    static final String TAKE_BACK = "take-back";

    /// Each that finds somebody wakes the next one.
    private static final int AT_ONCE = 4;

    private final DueWork work;
    private final PlacementStore placements;
    private final Clock clock;

    AssigningWork(DueWork work, PlacementStore placements, Clock clock) {
        this.work = work;
        this.placements = placements;
        this.clock = clock;
    }

    void assignNow(TicketId ticket) {
        assignAt(ticket, clock.instant());
    }

    void assignAt(TicketId ticket, Instant time) {
        work.add(ASSIGN, ticket.value(), time);
    }

    void takeBackAt(TicketId ticket, Instant time) {
        work.add(TAKE_BACK, ticket.value(), time);
    }

    void keep(TicketId ticket) {
        work.done(TAKE_BACK, ticket.value());
    }

    @Override
    @Transactional
    public void lookAgain() {
        placements.teamsThatWait().forEach(this::roomMayBe);
    }

    /// Somebody of the team may have room: those that wait longest are looked at again.
    void roomMayBe(TeamId team) {
        placements.waiting(team, AT_ONCE).forEach(this::assignNow);
    }
}
