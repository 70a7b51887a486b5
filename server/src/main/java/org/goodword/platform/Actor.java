package org.goodword.platform;

import java.io.Serializable;
import java.util.UUID;

/// Who does something.
public sealed interface Actor extends Serializable {
    record Agent(AgentId id) implements Actor {}

    record Contact(UUID id) implements Actor {}

    /// Goodword itself: a consumer, a schedule, the set-up; `name` says which part.
    record System(String name) implements Actor {}
}
