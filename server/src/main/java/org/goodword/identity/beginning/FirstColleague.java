package org.goodword.identity.beginning;

import java.util.Map;
import org.goodword.identity.Agents;
import org.goodword.platform.spi.FirstStep;
import org.springframework.stereotype.Component;

/// There is somebody beside the first.
@Component
class FirstColleague implements FirstStep {
    private final Agents agents;

    FirstColleague(Agents agents) {
        this.agents = agents;
    }

    @Override
    public String name() {
        return "colleague";
    }

    @Override
    public Progress progress() {
        return new Progress(agents.all().size() > 1, Map.of());
    }
}
