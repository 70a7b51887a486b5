package org.goodword.cast;

import java.util.UUID;
import org.goodword.identity.Agent;

/// An agent of the cast, and her way in.
public record Person(Agent agent, Rest rest) {
    public UUID id() {
        return agent.id().value();
    }

    public String email() {
        return agent.email().value();
    }
}
