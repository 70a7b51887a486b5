package org.goodword.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;

/// The door to agents.
public interface Agents {
    List<Agent> all();

    Optional<Agent> find(AgentId id);

    Optional<Agent> find(EmailAddress email);

    Map<AgentId, String> names(Collection<AgentId> ids);

    /// What an agent may do, for work done in her name without a request.
    Caller callerFor(AgentId id);

    /// What each agent may do who may enter.
    List<Caller> callers();
}
