package org.goodword.routing.assigning;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.routing.absence.Absences;
import org.goodword.ticketing.TicketEvent.Deleted;
import org.goodword.ticketing.TicketEvent.FieldChanged;
import org.goodword.ticketing.TicketEvent.MessageAdded;
import org.goodword.ticketing.TicketEvent.Opened;
import org.goodword.ticketing.TicketEvent.ReleasedFromSpam;
import org.goodword.ticketing.TicketEvent.StatusChanged;
import org.goodword.ticketing.TicketEvent.Woken;
import org.goodword.ticketing.TicketId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Hears what makes a ticket need somebody, and what shows that somebody is at it, in the same transaction.
@Component
class AssigningNews {
    private final PolicyStore policies;
    private final PlacementStore placements;
    private final AssigningWork work;
    private final Assigner assigner;
    private final Absences absences;
    private final Clock clock;

    AssigningNews(
            PolicyStore policies,
            PlacementStore placements,
            AssigningWork work,
            Assigner assigner,
            Absences absences,
            Clock clock) {
        this.policies = policies;
        this.placements = placements;
        this.work = work;
        this.assigner = assigner;
        this.absences = absences;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Opened opened) {
        look(opened.ticket());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Woken woken) {
        look(woken.ticket());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReleasedFromSpam released) {
        look(released.ticket());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FieldChanged changed) {
        switch (changed.field()) {
            case "team" -> look(changed.ticket());
            case "assignee" -> reassigned(changed);
            default -> {}
        }
    }

    /// Who gave it back is not given it again before others.
    private void reassigned(FieldChanged changed) {
        work.keep(changed.ticket());
        if (!changed.to().isEmpty()) return;
        if (!changed.from().isEmpty())
            placements.letItLie(changed.ticket(), new AgentId(UUID.fromString(changed.from())));
        look(changed.ticket());
        work.lookAgain();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StatusChanged changed) {
        if (changed.to().category().isOpen()) look(changed.ticket());
        else {
            work.keep(changed.ticket());
            placements.remove(changed.ticket());
            placements.forgive(changed.ticket());
            work.lookAgain();
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Deleted deleted) {
        work.keep(deleted.ticket());
        work.lookAgain();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MessageAdded added) {
        switch (added.kind()) {
            case INBOUND -> {
                if (added.seq() > 1) look(added.ticket());
                began(added.ticket(), false);
            }
            case NOTE -> began(added.ticket(), true);
            case REPLY -> answered(added.ticket());
        }
    }

    /// The time in which it is to be answered runs from the first message that is not; who writes a note is at it, and
    /// has it anew.
    private void began(TicketId ticket, boolean anew) {
        placements
                .find(ticket)
                .filter(placement -> placement.agent().isPresent())
                .filter(placement -> anew == placement.takeBackAt().isPresent())
                .ifPresent(placement -> assigner.takeBackAt(placement.team(), clock.instant())
                        .ifPresent(time -> {
                            placements.put(placement.takenBackAt(Optional.of(time)));
                            work.takeBackAt(ticket, time);
                        }));
    }

    private void answered(TicketId ticket) {
        work.keep(ticket);
        placements.forgive(ticket);
        placements
                .find(ticket)
                .filter(placement -> placement.takeBackAt().isPresent())
                .ifPresent(placement -> placements.put(placement.takenBackAt(Optional.empty())));
    }

    private void look(TicketId ticket) {
        if (policies.isAny() || absences.isAnybodyAbsent()) work.assignNow(ticket);
    }
}
