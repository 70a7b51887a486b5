package org.goodword.realtime;

import java.util.Map;
import java.util.Set;
import org.goodword.platform.AgentId;
import org.goodword.platform.WhileServing;
import org.goodword.platform.WorkspaceId;
import org.goodword.realtime.streaming.Streams;
import org.springframework.stereotype.Component;

/// Whose screens are open here.
@Component
@WhileServing
public class Screens {
    private final Streams streams;

    Screens(Streams streams) {
        this.streams = streams;
    }

    /// On this node. A screen that went silent counts for up to a minute.
    public Map<WorkspaceId, Set<AgentId>> open() {
        return streams.agents();
    }
}
