package org.goodword.identity;

import java.util.List;
import org.goodword.platform.AgentId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.TeamId;
import org.goodword.platform.Version;

/// A person who works in Goodword.
public record Agent(
        AgentId id, EmailAddress email, String name, RoleId role, State state, List<TeamId> teams, Version version) {
    public enum State {
        INVITED,
        ACTIVE,
        DEACTIVATED
    }
}
