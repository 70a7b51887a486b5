package org.goodword.portal.entering;

import java.time.Duration;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.Recurring;
import org.springframework.stereotype.Component;

@Component
class ForgetOldSessions implements Recurring {
    private final Forgetting forgetting;
    private final Workspaces workspaces;

    ForgetOldSessions(Forgetting forgetting, Workspaces workspaces) {
        this.forgetting = forgetting;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "forget-portal-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (var workspace : workspaces.all())
            Workspaces.in(workspace, () -> {
                while (forgetting.some()) continue;
            });
    }
}
