package org.goodword.routing.offering;

import java.util.Map;
import org.goodword.platform.AgentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How much live work each agent has, or is offered.
@Component
public class Loads {
    private final WorkStore works;

    Loads(WorkStore works) {
        this.works = works;
    }

    /// Without those who have none.
    @Transactional(readOnly = true)
    public Map<AgentId, Integer> all() {
        return works.loads();
    }
}
