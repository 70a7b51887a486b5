package org.goodword.ticketing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.goodword.platform.AgentId;

/// The door to who follows tickets that are not hers.
public interface TicketFollowers {
    /// What nobody follows is not there.
    Map<TicketId, Set<AgentId>> of(Collection<TicketId> tickets);
}
