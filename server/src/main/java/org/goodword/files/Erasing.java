package org.goodword.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes erased content from the disk, long before the sweep would.
@Component
public class Erasing {
    /// No content is longer on its way from the disk to its row.
    private static final Duration GRACE = Duration.ofMinutes(10);

    private static final int AT_ONCE = 500;

    private final Blobs blobs;
    private final FileStore store;
    private final Clock clock;

    Erasing(Blobs blobs, FileStore store, Clock clock) {
        this.blobs = blobs;
        this.store = store;
        this.clock = clock;
    }

    /// Takes some away, in the workspace entered. Content that something else uses stays.
    ///
    /// @return whether all that is to go has gone
    @Transactional
    public boolean goOn() {
        var doomed = store.doomed(AT_ONCE);
        var settled = new ArrayList<String>();
        for (var hash : doomed) if (store.uses(hash) || isGone(hash)) settled.add(hash);
        if (!settled.isEmpty()) store.spare(settled);
        return settled.size() == doomed.size() && doomed.size() < AT_ONCE;
    }

    private boolean isGone(String hash) {
        try {
            return blobs.erase(Workspaces.current(), hash, clock.instant().minus(GRACE));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
