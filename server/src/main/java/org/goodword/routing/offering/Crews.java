package org.goodword.routing.offering;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.identity.Team;
import org.goodword.identity.Teams;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.routing.availability.AvailabilityStore;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// Finds out who is there.
@Component
class Crews {
    private final AvailabilityStore availabilities;
    private final WorkStore works;
    private final Agents agents;
    private final Teams teams;
    private final Tickets tickets;

    Crews(AvailabilityStore availabilities, WorkStore works, Agents agents, Teams teams, Tickets tickets) {
        this.availabilities = availabilities;
        this.works = works;
        this.agents = agents;
        this.teams = teams;
        this.tickets = tickets;
    }

    Crew at(Instant now) {
        var members = teams.all().stream().collect(Collectors.toMap(Team::id, team -> Set.copyOf(team.members())));
        Map<AgentId, Optional<Caller>> callers = new HashMap<>();
        return new Crew(
                availabilities.there(now),
                works.loads(),
                members,
                (agent, ticket) -> callers.computeIfAbsent(agent, this::caller)
                        .filter(caller -> caller.may(TicketPermissions.REPLY))
                        .filter(caller -> tickets.find(ticket, caller).isPresent())
                        .isPresent());
    }

    private Optional<Caller> caller(AgentId id) {
        return agents.find(id)
                .filter(agent -> agent.state() == Agent.State.ACTIVE)
                .map(agent -> agents.callerFor(agent.id()));
    }
}
