package org.goodword.routing.offering;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.routing.LiveWork;
import org.goodword.routing.availability.Availability;
import org.goodword.ticketing.TicketId;

/// Who is there in a round, and what each has.
final class Crew {
    private final Map<AgentId, Instant> asked = new HashMap<>();
    private final Map<AgentId, Integer> loads;
    private final Map<TeamId, Set<AgentId>> teams;
    private final BiPredicate<AgentId, TicketId> sees;

    Crew(
            List<Availability> there,
            Map<AgentId, Integer> loads,
            Map<TeamId, Set<AgentId>> teams,
            BiPredicate<AgentId, TicketId> sees) {
        there.forEach(one -> asked.put(one.agent(), one.offered().orElse(Instant.EPOCH)));
        this.loads = new HashMap<>(loads);
        this.teams = teams;
        this.sees = sees;
    }

    boolean has(AgentId agent) {
        return asked.containsKey(agent);
    }

    List<AgentId> of(Optional<TeamId> team) {
        return asked.keySet().stream()
                .filter(agent -> team.isEmpty()
                        || teams.getOrDefault(team.get(), Set.of()).contains(agent))
                .toList();
    }

    /// With room, the one who was not asked for the longest time first.
    List<AgentId> candidates(LiveWork work) {
        return of(work.team()).stream()
                .filter(agent -> loads.getOrDefault(agent, 0) < work.most())
                .sorted(Comparator.<AgentId, Instant>comparing(asked::get).thenComparing(AgentId::value))
                .toList();
    }

    boolean sees(AgentId agent, TicketId ticket) {
        return sees.test(agent, ticket);
    }

    void offered(AgentId agent, Instant now) {
        asked.put(agent, now);
        loads.merge(agent, 1, Integer::sum);
    }
}
