package org.goodword.moving.departing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.goodword.moving.archive.ArchiveKey;
import org.goodword.moving.archive.ArchivePacking;
import org.goodword.moving.archive.Manifest;
import org.goodword.moving.archive.Staging;
import org.goodword.platform.SchemaVersion;
import org.springframework.stereotype.Component;

/// Makes the archive of the workspace entered: its rows first, of one snapshot, then the files that they name.
///
/// Files rest before the rows that name them and are swept only a day after the last one went. Begun again after a
/// crash it goes on with a snapshot that was whole; a part of one is thrown away, for no other moment fits to it.
@Component
public class Taking {
    private final Snapshots snapshots;
    private final ArchivePacking packing;
    private final SchemaVersion version;

    Taking(Snapshots snapshots, ArchivePacking packing, SchemaVersion version) {
        this.snapshots = snapshots;
        this.packing = packing;
        this.version = version;
    }

    public interface Progress {
        void rows(long read);

        void files(long packed, long all);
    }

    /// @param stage a folder of its own, which is gone afterwards
    public Manifest take(UUID id, String passphrase, Path stage, Path file, Progress progress) throws IOException {
        var staging = new Staging(stage);
        var whole = staging.whole().filter(kept -> kept.schema().equals(version.current()));
        var known = whole.flatMap(kept -> ArchiveKey.open(kept.lock(), passphrase));
        var key = known.orElseGet(() -> ArchiveKey.make(passphrase));
        var snapshot = known.isPresent() ? whole.orElseThrow() : snapshots.take(id, staging, key, progress::rows);
        progress.files(0, snapshot.files().count());
        var manifest = packing.pack(
                staging,
                snapshot,
                key,
                file,
                packed -> progress.files(packed, snapshot.files().count()));
        staging.forget();
        return manifest;
    }
}
