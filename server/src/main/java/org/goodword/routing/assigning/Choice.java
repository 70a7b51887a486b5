package org.goodword.routing.assigning;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.AgentId;
import org.goodword.routing.assigning.Policy.Method;

/// Who is to have a ticket, and why the others of the team are not.
///
/// @param to empty when nobody can
record Choice(Optional<AgentId> to, Map<AgentId, Obstacle> skipped) {
    /// Why somebody is not given a ticket.
    enum Obstacle {
        OUT_OF_OFFICE("out-of-office"),
        AWAY("away"),
        MAY_NOT_REPLY("may-not-reply"),
        LET_IT_LIE("let-it-lie"),
        FULL("full");

        private final String code;

        Obstacle(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /// @param open tickets she has
    /// @param given when she was last given one of this team
    record Member(AgentId agent, Optional<Obstacle> obstacle, int open, Instant given) {
        Member with(Obstacle found) {
            return new Member(agent, Optional.of(found), open, given);
        }
    }

    /// The one whose turn it is: of round robin, who was given none for the longest time; of least busy, who has the
    /// fewest, and of several of these the same.
    static Choice of(Method method, List<Member> members) {
        var turn = Comparator.comparing(Member::given)
                .thenComparing(member -> member.agent().value());
        var order = switch (method) {
            case ROUND_ROBIN -> turn;
            case LEAST_BUSY -> Comparator.comparingInt(Member::open).thenComparing(turn);
        };
        var skipped = new LinkedHashMap<AgentId, Obstacle>();
        for (var member : members) member.obstacle().ifPresent(obstacle -> skipped.put(member.agent(), obstacle));
        var first =
                members.stream().filter(member -> member.obstacle().isEmpty()).min(order);
        return new Choice(first.map(Member::agent), skipped);
    }
}
