package org.goodword.files;

import java.time.Duration;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.Recurring;
import org.springframework.stereotype.Component;

@Component
class SweepBlobs implements Recurring {
    private final Workspaces workspaces;
    private final Sweep sweep;

    SweepBlobs(Workspaces workspaces, Sweep sweep) {
        this.workspaces = workspaces;
        this.sweep = sweep;
    }

    @Override
    public String name() {
        return "sweep-blobs";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        for (var workspace : workspaces.all()) Workspaces.in(workspace, (Runnable) sweep::sweep);
    }
}
