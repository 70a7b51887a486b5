package org.goodword.routing.absence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.identity.IdentityPermissions;
import org.goodword.ledger.Ledger;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.goodword.platform.work.DueWork;
import org.goodword.routing.RoutingEvent;
import org.goodword.routing.RoutingEvent.AbsenceChanged;
import org.goodword.routing.RoutingEvent.StoodIn;
import org.goodword.routing.RoutingPermissions;
import org.goodword.routing.RoutingProblem.AbsentAlready;
import org.goodword.routing.absence.Absence.OpenTickets;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Absences of agents: entered by themselves, or by who may for others.
@Component
public class Absences {
    public static final String WORK = "absence";

    private static final Duration LONGEST = Duration.ofDays(366);

    private final AbsenceStore store;
    private final Agents agents;
    private final Tickets tickets;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    Absences(AbsenceStore store, Agents agents, Tickets tickets, DueWork work, Ledger ledger, Clock clock) {
        this.store = store;
        this.agents = agents;
        this.tickets = tickets;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    public record Wish(AgentId agent, Instant from, Instant until, OpenTickets tickets, Optional<AgentId> standIn) {}

    /// @throws Rejected `not-allowed`, `invalid-value`, `absent-already`
    @Transactional
    public Absence enter(Wish wish, Caller by) {
        require(wish.agent(), by);
        var absence = parsed(wish);
        store.overlapping(absence.agent(), absence.from(), absence.until()).ifPresent(other -> {
            throw new Rejected(new AbsentAlready(name(other.agent()), other.from(), other.until()));
        });
        store.insert(absence);
        work.add(WORK, absence.id(), absence.from());
        ledger.append(new AbsenceChanged(absence.agent(), absence.id(), false), by.actor());
        return absence;
    }

    private Absence parsed(Wish wish) {
        active(wish.agent(), "agent");
        if (!wish.from().isBefore(wish.until())) throw Invalid.of("until", "An absence ends after it begins.");
        if (!wish.until().isAfter(clock.instant())) throw Invalid.of("until", "This absence would be over already.");
        if (Duration.between(wish.from(), wish.until()).compareTo(LONGEST) > 0)
            throw Invalid.of("until", "An absence is no longer than a year.");
        wish.standIn().ifPresent(id -> {
            active(id, "standIn");
            if (id.equals(wish.agent())) throw Invalid.of("standIn", "Nobody stands in for herself.");
            if (!agents.callerFor(id).may(TicketPermissions.REPLY))
                throw Invalid.of("standIn", "%s may not answer tickets.".formatted(name(id)));
        });
        return new Absence(Ids.next(), wish.agent(), wish.from(), wish.until(), wish.tickets(), wish.standIn());
    }

    private void active(AgentId id, String field) {
        if (agents.find(id).filter(one -> one.state() == Agent.State.ACTIVE).isEmpty())
            throw Invalid.of(field, "There is no such active agent.");
    }

    /// Those that are not over.
    @Transactional(readOnly = true)
    public Page<Absence> list(PageRequest page, Caller by) {
        by.require(IdentityPermissions.VIEW_AGENTS);
        return store.list(clock.instant(), page);
    }

    /// Harmless to repeat. Tickets that went to others stay with them.
    ///
    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional
    public void callOff(UUID id, Caller by) {
        var absence = store.find(id).orElseThrow(() -> NotFound.of("absence", id));
        require(absence.agent(), by);
        store.delete(id);
        // Whoever waits may now have her.
        work.add(WORK, id, clock.instant());
        ledger.append(new AbsenceChanged(absence.agent(), id, true), by.actor());
    }

    private static void require(AgentId agent, Caller by) {
        if (agent.equals(by.agent())) by.require(TicketPermissions.REPLY);
        else by.require(RoutingPermissions.MANAGE_ABSENCES);
    }

    /// The one she is in, if her tickets go to others when their customers write.
    @Transactional(readOnly = true)
    public Optional<Absence> onAnswer(AgentId agent, Instant now) {
        return store.at(agent, now).filter(absence -> absence.tickets() != OpenTickets.STAY);
    }

    @Transactional(readOnly = true)
    public boolean isAnybodyAbsent() {
        return store.isAnyAt(clock.instant());
    }

    /// To her stand-in, or, when there is none or he is not there either, back to the team.
    @Transactional(propagation = Propagation.MANDATORY)
    public Ticket handOver(Ticket locked, Absence absence) {
        var to = absence.standIn().filter(one -> canStandIn(one, locked));
        ledger.append(new StoodIn(locked.id(), absence.agent(), to), RoutingEvent.ROUTING);
        var assignment = new Assignment(locked.assignment().team(), to);
        return tickets.assign(locked, assignment, RoutingEvent.ROUTING);
    }

    private boolean canStandIn(AgentId id, Ticket ticket) {
        return agents.find(id).filter(one -> one.state() == Agent.State.ACTIVE).isPresent()
                && agents.callerFor(id)
                        .limits()
                        .brands()
                        .reaches(ticket.heading().brand().value())
                && store.at(id, clock.instant()).isEmpty();
    }

    private String name(AgentId id) {
        return agents.find(id).map(Agent::name).orElse("This agent");
    }
}
