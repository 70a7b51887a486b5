package org.goodword.moving.departing;

import java.time.Duration;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.Recurring;
import org.springframework.stereotype.Component;

@Component
class ForgetDepartures implements Recurring {
    private final Workspaces workspaces;
    private final Departures departures;

    ForgetDepartures(Workspaces workspaces, Departures departures) {
        this.workspaces = workspaces;
        this.departures = departures;
    }

    @Override
    public String name() {
        return "forget-workspace-exports";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (var workspace : workspaces.all()) Workspaces.in(workspace, (Runnable) departures::forgetOld);
    }
}
