package org.goodword.files;

import java.time.Duration;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.Recurring;
import org.springframework.stereotype.Component;

@Component
class EraseBlobs implements Recurring {
    private final Workspaces workspaces;
    private final Erasing erasing;

    EraseBlobs(Workspaces workspaces, Erasing erasing) {
        this.workspaces = workspaces;
        this.erasing = erasing;
    }

    @Override
    public String name() {
        return "erase-blobs";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        for (var workspace : workspaces.all()) Workspaces.in(workspace, (Runnable) erasing::goOn);
    }
}
