package org.goodword.identity.people;

import java.util.Optional;
import java.util.Set;
import org.goodword.identity.RoleId;
import org.goodword.platform.TeamId;

/// Where a directory puts an agent.
///
/// @param role empty to leave the one she has
/// @param teams of those that it keeps, the ones she is in
/// @param kept the teams whose members the directory says; she stays in others as she is
public record Placement(Optional<RoleId> role, Set<TeamId> teams, Set<TeamId> kept) {
    public Placement {
        teams = Set.copyOf(teams);
        kept = Set.copyOf(kept);
    }
}
