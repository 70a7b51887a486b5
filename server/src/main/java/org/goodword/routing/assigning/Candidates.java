package org.goodword.routing.assigning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.identity.BrandId;
import org.goodword.identity.Team;
import org.goodword.identity.Teams;
import org.goodword.platform.AgentId;
import org.goodword.routing.absence.AbsenceStore;
import org.goodword.routing.assigning.Choice.Member;
import org.goodword.routing.assigning.Choice.Obstacle;
import org.goodword.routing.availability.Availability;
import org.goodword.routing.availability.AvailabilityStore;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// Finds out who of a team could have a ticket.
@Component
class Candidates {
    private final Teams teams;
    private final Agents agents;
    private final AvailabilityStore availabilities;
    private final AbsenceStore absences;
    private final PolicyStore policies;
    private final PlacementStore placements;
    private final Tickets tickets;

    Candidates(
            Teams teams,
            Agents agents,
            AvailabilityStore availabilities,
            AbsenceStore absences,
            PolicyStore policies,
            PlacementStore placements,
            Tickets tickets) {
        this.teams = teams;
        this.agents = agents;
        this.availabilities = availabilities;
        this.absences = absences;
        this.policies = policies;
        this.placements = placements;
        this.tickets = tickets;
    }

    /// When all who are there let it lie before, each may have it again.
    Choice choose(TicketId ticket, Policy policy, Instant now) {
        var brand = brand(ticket);
        var choice = choose(policy, brand, placements.whoLetItLie(ticket), now);
        if (choice.to().isPresent() || !choice.skipped().containsValue(Obstacle.LET_IT_LIE)) return choice;
        return choose(policy, brand, Set.of(), now);
    }

    /// One other than she who has it and who has not had it yet.
    Choice another(TicketId ticket, Policy policy, AgentId has, Instant now) {
        var lapsed = placements.whoLetItLie(ticket);
        lapsed.add(has);
        return choose(policy, brand(ticket), lapsed, now);
    }

    private Optional<BrandId> brand(TicketId ticket) {
        return Optional.ofNullable(tickets.find(Set.of(ticket)).get(ticket))
                .map(found -> found.heading().brand());
    }

    /// What an agent may do is looked up of the one whose turn it is only.
    private Choice choose(Policy policy, Optional<BrandId> brand, Set<AgentId> lapsed, Instant now) {
        var members = members(policy, lapsed, now);
        var choice = Choice.of(policy.method(), members);
        while (choice.to().isPresent() && !mayReply(choice.to().get(), brand)) {
            var refused = choice.to().get();
            members = members.stream()
                    .map(member -> member.agent().equals(refused) ? member.with(Obstacle.MAY_NOT_REPLY) : member)
                    .toList();
            choice = Choice.of(policy.method(), members);
        }
        return choice;
    }

    private boolean mayReply(AgentId agent, Optional<BrandId> brand) {
        var caller = agents.callerFor(agent);
        return caller.may(TicketPermissions.REPLY)
                && brand.filter(one -> !caller.limits().brands().reaches(one.value()))
                        .isEmpty();
    }

    private List<Member> members(Policy policy, Set<AgentId> lapsed, Instant now) {
        var team = teams.find(policy.team()).map(Team::members).orElse(List.of());
        var active = agents.all().stream()
                .filter(agent -> agent.state() == Agent.State.ACTIVE)
                .map(Agent::id)
                .filter(team::contains)
                .toList();
        var there = availabilities.there(now).stream().map(Availability::agent).collect(Collectors.toSet());
        var absent = absences.absentAt(now);
        var open = tickets.openOf(active);
        var turns = policies.turns(policy.team());
        return active.stream()
                .map(agent -> {
                    var load = open.getOrDefault(agent, 0);
                    var obstacle = obstacle(agent, policy, lapsed, absent, there, load);
                    return new Member(agent, obstacle, load, turns.getOrDefault(agent, Instant.EPOCH));
                })
                .toList();
    }

    private static Optional<Obstacle> obstacle(
            AgentId agent, Policy policy, Set<AgentId> lapsed, Set<AgentId> absent, Set<AgentId> there, int load) {
        if (absent.contains(agent)) return Optional.of(Obstacle.OUT_OF_OFFICE);
        if (policy.onlineOnly() && !there.contains(agent)) return Optional.of(Obstacle.AWAY);
        if (lapsed.contains(agent)) return Optional.of(Obstacle.LET_IT_LIE);
        if (policy.most().filter(most -> load >= most).isPresent()) return Optional.of(Obstacle.FULL);
        return Optional.empty();
    }
}
