package org.goodword.identity.ldap;

import org.goodword.identity.people.Placement;
import org.goodword.platform.AgentId;

/// What is to become of an agent whom the directory knows.
sealed interface Step {
    AgentId agent();

    /// She is gone there, or disabled.
    record Leaves(AgentId agent) implements Step {}

    /// Her groups say another role, or other teams.
    record Moves(AgentId agent, Placement placement) implements Step {}
}
