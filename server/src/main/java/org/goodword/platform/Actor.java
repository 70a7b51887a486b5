package org.goodword.platform;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/// Who does something.
public sealed interface Actor extends Serializable {
    record Agent(AgentId id) implements Actor {}

    record Contact(UUID id) implements Actor {}

    /// Goodword itself: a consumer, a schedule, the set-up; `name` says which part.
    record System(String name) implements Actor {}

    /// `agent`, `contact` or `system`: as it stands in the ledger and in answers.
    default String kind() {
        return switch (this) {
            case Agent _ -> "agent";
            case Contact _ -> "contact";
            case System _ -> "system";
        };
    }

    /// The agent, if it is one.
    default Optional<AgentId> agent() {
        return this instanceof Agent(var id) ? Optional.of(id) : Optional.empty();
    }

    /// The id of a person; Goodword itself has none.
    default Optional<UUID> uuid() {
        return switch (this) {
            case Agent(var id) -> Optional.of(id.value());
            case Contact(var id) -> Optional.of(id);
            case System _ -> Optional.empty();
        };
    }
}
