package org.goodword.routing.assigning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.goodword.calendars.Calendar;
import org.goodword.calendars.Calendars;
import org.goodword.ledger.Ledger;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.platform.work.DueWork;
import org.goodword.routing.RoutingEvent;
import org.goodword.routing.RoutingEvent.Placed;
import org.goodword.routing.RoutingEvent.TakenBack;
import org.goodword.routing.absence.Absences;
import org.goodword.routing.offering.WorkStore;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives tickets to people of their team, and takes them back. Locks are taken in the order ticket, policy.
@Component
class Assigner {
    /// What makes room is heard of; this is for what is not, as a role that changed.
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    private final DueWork due;
    private final AssigningWork work;
    private final Tickets tickets;
    private final WorkStore live;
    private final PolicyStore policies;
    private final PlacementStore placements;
    private final Candidates candidates;
    private final Absences absences;
    private final Calendars calendars;
    private final Ledger ledger;
    private final Clock clock;

    Assigner(
            DueWork due,
            AssigningWork work,
            Tickets tickets,
            WorkStore live,
            PolicyStore policies,
            PlacementStore placements,
            Candidates candidates,
            Absences absences,
            Calendars calendars,
            Ledger ledger,
            Clock clock) {
        this.due = due;
        this.work = work;
        this.tickets = tickets;
        this.live = live;
        this.policies = policies;
        this.placements = placements;
        this.candidates = candidates;
        this.absences = absences;
        this.calendars = calendars;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Gives a ticket that nobody has to whose turn it is.
    @Transactional
    public void assign(TicketId id) {
        if (due.lock(AssigningWork.ASSIGN, id.value()).isEmpty()) return;
        var ticket = tickets.lock(id)
                .filter(this::isToBeGiven)
                .map(this::fromWhoIsAbsent)
                .map(this::withTeam)
                .filter(given -> given.assignment().assignee().isEmpty());
        var policy = ticket.flatMap(given -> given.assignment().team()).flatMap(policies::lock);
        if (policy.isPresent()) place(ticket.orElseThrow(), policy.get());
        else {
            placements.removeWaiting(id);
            due.done(AssigningWork.ASSIGN, id.value());
        }
    }

    private boolean isToBeGiven(Ticket ticket) {
        var status = ticket.status().category();
        return (status == StatusCategory.NEW || status == StatusCategory.OPEN)
                && !ticket.spam()
                && ticket.snooze().isEmpty()
                && live.find(ticket.id()).isEmpty();
    }

    /// The customer wrote to somebody who is not there, and whose tickets go to others then.
    private Ticket fromWhoIsAbsent(Ticket ticket) {
        var assignee = ticket.assignment().assignee();
        if (assignee.isEmpty() || !isUnanswered(ticket)) return ticket;
        return absences.onAnswer(assignee.get(), clock.instant())
                .map(absence -> absences.handOver(ticket, absence))
                .orElse(ticket);
    }

    private Ticket withTeam(Ticket ticket) {
        if (ticket.assignment().team().isPresent()
                || ticket.assignment().assignee().isPresent()) return ticket;
        return policies.defaultTeam(ticket.heading().brand())
                .map(team -> tickets.assign(
                        ticket, new Assignment(Optional.of(team), Optional.empty()), RoutingEvent.ROUTING))
                .orElse(ticket);
    }

    private void place(Ticket ticket, Policy policy) {
        var now = clock.instant();
        var choice = candidates.choose(ticket.id(), policy, now);
        if (choice.to().isPresent()) {
            give(ticket, policy, choice.to().get(), choice, now);
            due.done(AssigningWork.ASSIGN, ticket.id().value());
            work.roomMayBe(policy.team());
        } else {
            waits(ticket, policy, choice, now);
            work.assignAt(ticket.id(), now.plus(LOOK_AGAIN));
        }
    }

    private void give(Ticket ticket, Policy policy, AgentId to, Choice choice, Instant now) {
        tickets.assign(ticket, new Assignment(Optional.of(policy.team()), Optional.of(to)), RoutingEvent.ROUTING);
        policies.given(policy.team(), to, now);
        var until = isUnanswered(ticket) ? takeBackAt(policy, now) : Optional.<Instant>empty();
        placements.put(new Placement(ticket.id(), policy.team(), Optional.of(to), now, codes(choice), until));
        until.ifPresent(time -> work.takeBackAt(ticket.id(), time));
        ledger.append(placed(ticket.id(), policy, Optional.of(to), choice), RoutingEvent.ROUTING);
    }

    /// Said once, and again when the reasons are others.
    private void waits(Ticket ticket, Policy policy, Choice choice, Instant now) {
        var before = placements.find(ticket.id()).filter(one -> one.agent().isEmpty());
        var since = before.map(Placement::since).orElse(now);
        var reasons = codes(choice);
        placements.put(new Placement(ticket.id(), policy.team(), Optional.empty(), since, reasons, Optional.empty()));
        if (before.isEmpty())
            ledger.append(placed(ticket.id(), policy, Optional.empty(), choice), RoutingEvent.ROUTING);
    }

    /// Takes a ticket from who did not answer in time, if somebody else can have it.
    @Transactional
    public void takeBack(TicketId id) {
        if (due.lock(AssigningWork.TAKE_BACK, id.value()).isEmpty()) return;
        due.done(AssigningWork.TAKE_BACK, id.value());
        var ticket = tickets.lock(id).filter(this::isToBeGiven).filter(Assigner::isUnanswered);
        var placement = placements.find(id);
        if (ticket.isEmpty() || placement.isEmpty()) return;
        placement
                .get()
                .agent()
                .filter(agent -> ticket.get().assignment().assignee().equals(Optional.of(agent)))
                .ifPresent(agent -> takeBack(ticket.get(), placement.get(), agent));
    }

    private void takeBack(Ticket ticket, Placement placement, AgentId from) {
        var policy = ticket.assignment()
                .team()
                .flatMap(policies::lock)
                .filter(one -> one.takeBack().isPresent());
        if (policy.isEmpty()) return;
        var now = clock.instant();
        var choice = candidates.another(ticket.id(), policy.get(), from, now);
        if (choice.to().isEmpty()) {
            var again = takeBackAt(policy.get(), now);
            placements.put(placement.takenBackAt(again));
            again.ifPresent(time -> work.takeBackAt(ticket.id(), time));
            return;
        }
        placements.letItLie(ticket.id(), from);
        ledger.append(new TakenBack(ticket.id(), from, policy.get().takeBack().orElseThrow()), RoutingEvent.ROUTING);
        give(ticket, policy.get(), choice.to().get(), choice, now);
    }

    /// From now on; empty for a team where tickets stay.
    Optional<Instant> takeBackAt(TeamId team, Instant now) {
        return policies.find(team).flatMap(policy -> takeBackAt(policy, now));
    }

    private Optional<Instant> takeBackAt(Policy policy, Instant now) {
        return policy.takeBack()
                .flatMap(time -> calendars
                        .find()
                        .map(Calendar::hours)
                        .map(hours -> hours.plus(now, time))
                        .orElseGet(() -> Optional.of(now.plus(time))));
    }

    static boolean isUnanswered(Ticket ticket) {
        return ticket.conversation()
                .last()
                .filter(last -> last.kind() == MessageKind.INBOUND)
                .isPresent();
    }

    private static Placed placed(TicketId ticket, Policy policy, Optional<AgentId> to, Choice choice) {
        return new Placed(ticket, policy.team(), policy.method().code(), to, codes(choice));
    }

    private static Map<AgentId, String> codes(Choice choice) {
        var codes = new HashMap<AgentId, String>();
        choice.skipped().forEach((agent, obstacle) -> codes.put(agent, obstacle.code()));
        return codes;
    }
}
