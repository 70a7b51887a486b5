package org.goodword.privacy.exporting;

import java.time.Duration;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.Recurring;
import org.springframework.stereotype.Component;

@Component
class ForgetExports implements Recurring {
    private final Workspaces workspaces;
    private final Exports exports;

    ForgetExports(Workspaces workspaces, Exports exports) {
        this.workspaces = workspaces;
        this.exports = exports;
    }

    @Override
    public String name() {
        return "forget-person-exports";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (var workspace : workspaces.all()) Workspaces.in(workspace, (Runnable) exports::forgetOld);
    }
}
