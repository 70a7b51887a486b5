package org.goodword.identity;

import org.goodword.platform.Actor;

/// What agents are in the house, as customers read it.
public interface AgentTitles {
    /// Empty where she said none, and for who is no agent.
    String titleOf(Actor actor);
}
