package org.goodword.cast;

import java.util.Map;
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

    /// Writes a note at this ticket.
    ///
    /// @return its id
    public String note(String ticket, String text) {
        var answer = rest.post("/tickets/" + ticket + "/messages", Map.of("kind", "note", "body", text));
        answer.json(201);
        return answer.id();
    }
}
