package org.goodword.identity;

import java.util.Optional;
import org.goodword.platform.AgentId;

/// The door to how agents want to be told of things.
public interface AgentChoices {
    /// Whether a message is to be shown to her.
    ///
    /// @param event one of `assigned`, `mentioned`, `answered`, `followed`, `unassigned`, `failed`
    boolean wantsShown(AgentId agent, String event);

    /// Empty for her browser's.
    Optional<String> language(AgentId agent);
}
