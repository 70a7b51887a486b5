package org.goodword.routing.absence;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.goodword.platform.work.DueWork;
import org.goodword.routing.absence.Absence.OpenTickets;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How an absence begins and ends.
@Component
public class Leave {
    /// In one transaction: bulk is small.
    private static final int MOST = 100;

    private final AbsenceStore store;
    private final Absences absences;
    private final Tickets tickets;
    private final DueWork work;
    private final Clock clock;

    Leave(AbsenceStore store, Absences absences, Tickets tickets, DueWork work, Clock clock) {
        this.store = store;
        this.absences = absences;
        this.tickets = tickets;
        this.work = work;
        this.clock = clock;
    }

    /// @return whether she is back
    @Transactional
    public boolean goOn(UUID id) {
        if (work.lock(Absences.WORK, id).isEmpty()) return false;
        var now = clock.instant();
        var absence = store.find(id).filter(one -> now.isBefore(one.until()));
        if (absence.isEmpty()) {
            work.done(Absences.WORK, id);
            return true;
        }
        work.add(Absences.WORK, id, begin(absence.get(), now));
        return false;
    }

    /// @return when to look again
    private Instant begin(Absence absence, Instant now) {
        if (absence.tickets() != OpenTickets.AT_ONCE) return absence.until();
        var hers = tickets.openOf(absence.agent(), MOST);
        for (var ticket : hers)
            tickets.lock(ticket)
                    .filter(locked -> locked.assignment()
                            .assignee()
                            .filter(absence.agent()::equals)
                            .isPresent())
                    .ifPresent(locked -> absences.handOver(locked, absence));
        return hers.size() == MOST ? now : absence.until();
    }
}
