package org.goodword.ledger.checking;

import java.time.Duration;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.Recurring;
import org.springframework.stereotype.Component;

/// What is written is covered soon. Not at once: each checkpoint is read again every day, for ever.
@Component
class MakeCheckpoints implements Recurring {
    private final Checkpoints checkpoints;
    private final Workspaces workspaces;

    MakeCheckpoints(Checkpoints checkpoints, Workspaces workspaces) {
        this.checkpoints = checkpoints;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "make-checkpoints";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        for (var workspace : workspaces.all()) Workspaces.in(workspace, this::cover);
    }

    private void cover() {
        while (checkpoints.next()) continue;
    }
}
