package org.goodword.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes away blobs that no row uses. A day of grace: a blob is on disk before its row commits.
@Component
class Sweep {
    private static final Duration GRACE = Duration.ofHours(24);

    private final Blobs blobs;
    private final FileStore store;
    private final Clock clock;

    Sweep(Blobs blobs, FileStore store, Clock clock) {
        this.blobs = blobs;
        this.store = store;
        this.clock = clock;
    }

    /// Sweeps the workspace entered.
    ///
    /// @return how many blobs went
    @Transactional(readOnly = true)
    public int sweep() {
        try (var files = blobs.of(Workspaces.current())) {
            return (int) files.filter(this::isOld)
                    .filter(file -> !store.uses(file.getFileName().toString()))
                    .filter(Sweep::delete)
                    .count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean isOld(Path file) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(GRACE));
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
