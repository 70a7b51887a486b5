package org.goodword.routing.assigning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goodword.platform.AgentId;
import org.goodword.routing.assigning.Choice.Member;
import org.goodword.routing.assigning.Choice.Obstacle;
import org.goodword.routing.assigning.Policy.Method;

class ChoiceTests {
    private static final int ROUNDS = 5;

    @Property
    void inRoundRobinNobodyHasTwoMoreThanAnother(@ForAll @IntRange(min = 1, max = 8) int people) {
        var given = new HashMap<AgentId, Integer>();
        var turns = new HashMap<AgentId, Instant>();
        var agents = agents(people);
        for (var ticket = 0; ticket < ROUNDS * people; ticket++) {
            var members = agents.stream()
                    .map(agent -> new Member(agent, Optional.empty(), 0, turns.getOrDefault(agent, Instant.EPOCH)))
                    .toList();
            var to = Choice.of(Method.ROUND_ROBIN, members).to().orElseThrow();
            turns.put(to, Instant.EPOCH.plusSeconds(ticket + 1L));
            given.merge(to, 1, Integer::sum);
        }
        assertThat(given)
                .hasSize(people)
                .allSatisfy((_, count) -> assertThat(count).isEqualTo(ROUNDS));
    }

    @Property
    void theLeastBusyHasFewestOfThoseWhoCan(@ForAll @Size(max = 8) List<@IntRange(max = 30) Integer> loads) {
        var members = new ArrayList<Member>();
        for (var load : loads) {
            var obstacle = load % 3 == 0 ? Optional.of(Obstacle.AWAY) : Optional.<Obstacle>empty();
            members.add(new Member(new AgentId(UUID.randomUUID()), obstacle, load, Instant.EPOCH));
        }
        var choice = Choice.of(Method.LEAST_BUSY, members);
        var least = loads.stream().filter(load -> load % 3 != 0).min(Integer::compareTo);
        var chosen = members.stream()
                .filter(member -> choice.to().equals(Optional.of(member.agent())))
                .map(Member::open)
                .findFirst();
        assertThat(chosen).isEqualTo(least);
        assertThat(choice.skipped())
                .hasSize((int) loads.stream().filter(load -> load % 3 == 0).count());
    }

    private static List<AgentId> agents(int count) {
        var agents = new ArrayList<AgentId>();
        for (var i = 0; i < count; i++) agents.add(new AgentId(UUID.randomUUID()));
        return agents;
    }
}
