package org.goodword.routing.offering;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.goodword.identity.Agents;
import org.goodword.identity.Teams;
import org.goodword.ledger.Ledger;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.TeamId;
import org.goodword.routing.LiveWork;
import org.goodword.routing.LiveWork.Place;
import org.goodword.routing.RoutingEvent.HandedOver;
import org.goodword.routing.RoutingEvent.Transferred;
import org.goodword.routing.RoutingPermissions;
import org.goodword.routing.RoutingProblem.NotLive;
import org.goodword.routing.RoutingProblem.NotOnline;
import org.goodword.routing.availability.AvailabilityStore;
import org.goodword.routing.rounds.NextRound;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands live work on: to a person who is there, or to a team, whose people are asked.
@Component
public class HandingOver {
    private final Tickets tickets;
    private final WorkStore works;
    private final Giving giving;
    private final AvailabilityStore availabilities;
    private final Agents agents;
    private final Teams teams;
    private final NextRound rounds;
    private final Ledger ledger;
    private final Clock clock;

    HandingOver(
            Tickets tickets,
            WorkStore works,
            Giving giving,
            AvailabilityStore availabilities,
            Agents agents,
            Teams teams,
            NextRound rounds,
            Ledger ledger,
            Clock clock) {
        this.tickets = tickets;
        this.works = works;
        this.giving = giving;
        this.availabilities = availabilities;
        this.agents = agents;
        this.teams = teams;
        this.rounds = rounds;
        this.ledger = ledger;
        this.clock = clock;
    }

    public sealed interface Target {
        record ToAgent(AgentId agent) implements Target {}

        record ToTeam(TeamId team) implements Target {}
    }

    /// @param note said to the next one, among ourselves
    /// @throws Rejected `not-found`, `not-allowed`, `chat-not-open`, `agent-not-online`, `chat-limit-reached`,
    ///     `invalid-value`
    @Transactional
    public LiveWork handOver(TicketId id, Target target, Optional<String> note, Caller by) {
        by.require(TicketPermissions.ASSIGN);
        var ticket = tickets.lock(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
        var work = works.lock(id).orElseThrow(() -> new Rejected(new NotLive()));
        if (work.place() instanceof Place.WithAgent(var other) && !other.equals(by.agent()))
            by.require(RoutingPermissions.TAKE_OVER);
        var noted = note.map(text -> noted(ticket, text, by)).orElse(ticket);
        var handed = switch (target) {
            case Target.ToAgent(var agent) -> toAgent(noted, work, agent, by);
            case Target.ToTeam(var team) -> toTeam(noted, work, team, by);
        };
        rounds.wake();
        return handed;
    }

    private Ticket noted(Ticket ticket, String text, Caller by) {
        by.require(TicketPermissions.NOTE);
        tickets.add(
                ticket,
                new NewMessage(
                        Optional.empty(),
                        MessageKind.NOTE,
                        "api",
                        by.actor(),
                        false,
                        text,
                        Optional.empty(),
                        List.of(),
                        List.of()));
        return tickets.lock(ticket.id()).orElseThrow();
    }

    private LiveWork toAgent(Ticket ticket, LiveWork work, AgentId to, Caller by) {
        var agent = giving.active(to).orElseThrow(() -> Invalid.of("agent", "There is no such active agent."));
        if (work.isWith(to)) return work;
        var now = clock.instant();
        if (!availabilities.lock(to).isThere(now)) throw new Rejected(new NotOnline(agent.name()));
        if (!agents.callerFor(to).may(TicketPermissions.REPLY))
            throw Invalid.of("agent", "%s may not answer.".formatted(agent.name()));
        var given = giving.give(work, to, "taken", by.actor());
        tickets.assign(ticket, new Assignment(work.team(), Optional.of(to)), by.actor());
        announce(work, Optional.of(to), work.team(), by);
        ledger.append(new HandedOver(to, work.ticket()), by.actor());
        return given;
    }

    private LiveWork toTeam(Ticket ticket, LiveWork work, TeamId team, Caller by) {
        if (teams.find(team).isEmpty()) throw Invalid.of("team", "There is no such team.");
        work.place().owner().ifPresent(owner -> works.passed(work.ticket(), owner, clock.instant()));
        var waiting = giving.put(work.of(Optional.of(team)), new Place.Waiting(), "taken", by.actor());
        tickets.assign(ticket, new Assignment(Optional.of(team), Optional.empty()), by.actor());
        announce(work, Optional.empty(), Optional.of(team), by);
        return waiting;
    }

    private void announce(LiveWork before, Optional<AgentId> to, Optional<TeamId> team, Caller by) {
        ledger.append(new Transferred(before.ticket(), before.place().owner(), to, team), by.actor());
    }
}
