package org.goodword.ticketing.today;

import java.util.Optional;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;

/// Whose tickets a line of figures is about, by who has them now.
public sealed interface Whose {
    record Everyones() implements Whose {}

    /// @param team absent: of those that no team has
    record OfTeam(Optional<TeamId> team) implements Whose {}

    /// @param agent absent: of those that nobody has
    record OfAgent(Optional<AgentId> agent) implements Whose {}
}
