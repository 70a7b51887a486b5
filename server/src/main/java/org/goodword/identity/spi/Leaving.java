package org.goodword.identity.spi;

import java.util.Optional;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;

/// A module that gives agents work names here what of it somebody must take over from one who leaves.
public interface Leaving {
    /// How much is open, counted up to `most`.
    int open(AgentId agent, int most);

    /// Begins to give all of it to another, or to nobody in particular; in the transaction in which she leaves.
    ///
    /// @param by in whose name
    void handOver(AgentId agent, Optional<AgentId> successor, Caller by);
}
