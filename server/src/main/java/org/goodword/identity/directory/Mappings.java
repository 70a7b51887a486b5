package org.goodword.identity.directory;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.identity.directory.Mapping.Known;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.people.Placement;
import org.goodword.identity.people.Roles;
import org.goodword.identity.people.TeamKeeping;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks at mappings with what there is in the workspace.
@Component
public class Mappings {
    private final AgentKeeping agents;
    private final Roles roles;
    private final TeamKeeping teams;

    Mappings(AgentKeeping agents, Roles roles, TeamKeeping teams) {
        this.agents = agents;
        this.roles = roles;
        this.teams = teams;
    }

    /// Nobody gives away by a directory what she does not hold.
    ///
    /// @throws Rejected `invalid-value`, `not-allowed`
    @Transactional(readOnly = true)
    public void requireGrantable(Mapping mapping, Caller by) {
        var known = known();
        mapping.roles().forEach(role -> agents.requireGrantable(role, by));
        for (var rule : mapping.rules()) {
            if (!known.teams().containsAll(rule.teams()))
                throw Invalid.of(
                        "groups", "The rule for \"%s\" names a team that does not exist.".formatted(rule.group()));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Placement> place(Mapping mapping, Set<String> groups, boolean isNew) {
        return mapping.place(groups, isNew, known());
    }

    private Known known() {
        return new Known(
                roles.all().stream().map(role -> role.id().value()).collect(Collectors.toSet()),
                teams.all().stream().map(team -> team.id().value()).collect(Collectors.toSet()));
    }
}
