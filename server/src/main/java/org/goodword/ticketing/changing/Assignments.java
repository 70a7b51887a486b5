package org.goodword.ticketing.changing;

import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.identity.Teams;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.Ticket.Assignment;
import org.springframework.stereotype.Component;

/// Whether somebody can be given work.
@Component
public class Assignments {
    private final Agents agents;
    private final Teams teams;

    Assignments(Agents agents, Teams teams) {
        this.agents = agents;
        this.teams = teams;
    }

    /// @throws Rejected `invalid-value` for an agent who cannot sign in, or a team there is not
    public void require(Assignment assignment) {
        assignment.assignee().ifPresent(id -> {
            var active = agents.find(id).filter(agent -> agent.state() == Agent.State.ACTIVE);
            if (active.isEmpty())
                throw Invalid.of("assignee", "There is no active agent \"%s\".".formatted(id.value()));
        });
        assignment.team().ifPresent(id -> {
            if (teams.find(id).isEmpty()) throw Invalid.of("team", "There is no team \"%s\".".formatted(id.value()));
        });
    }
}
