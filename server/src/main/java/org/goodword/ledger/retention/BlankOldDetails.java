package org.goodword.ledger.retention;

import java.time.Duration;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.Recurring;
import org.springframework.stereotype.Component;

/// Details of entries go when a workspace keeps them no longer; that something happened stays.
@Component
class BlankOldDetails implements Recurring {
    private final Retention retention;
    private final Workspaces workspaces;

    BlankOldDetails(Retention retention, Workspaces workspaces) {
        this.retention = retention;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "blank-old-details";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (var workspace : workspaces.all()) Workspaces.in(workspace, this::blank);
    }

    private void blank() {
        while (retention.blank()) continue;
    }
}
