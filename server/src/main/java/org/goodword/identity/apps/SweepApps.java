package org.goodword.identity.apps;

import java.time.Clock;
import java.time.Duration;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.Recurring;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets tokens and codes that count no more.
@Component
class SweepApps implements Recurring {
    private final Sweeping sweeping;
    private final Workspaces workspaces;

    SweepApps(Sweeping sweeping, Workspaces workspaces) {
        this.sweeping = sweeping;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "sweep-apps";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (var workspace : workspaces.all()) Workspaces.in(workspace, sweeping::sweep);
    }

    @Component
    static class Sweeping {
        private final GrantStore grants;
        private final Clock clock;

        Sweeping(GrantStore grants, Clock clock) {
            this.grants = grants;
            this.clock = clock;
        }

        @Transactional
        public void sweep() {
            grants.sweep(clock.instant());
        }
    }
}
