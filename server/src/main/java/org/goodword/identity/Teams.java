package org.goodword.identity;

import java.util.List;
import java.util.Optional;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;

/// The door to teams, for modules that assign to them.
public interface Teams {
    List<Team> all();

    Optional<Team> find(TeamId id);

    boolean isMember(TeamId team, AgentId agent);
}
