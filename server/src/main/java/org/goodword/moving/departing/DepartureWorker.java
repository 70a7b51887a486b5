package org.goodword.moving.departing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.TooLarge;
import org.goodword.moving.archive.Staging;
import org.goodword.moving.tables.Decisions;
import org.goodword.platform.DataFolder;
import org.goodword.platform.Workspaces;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.springframework.stereotype.Component;

/// Makes the file beside the blobs, then hands it over to them. After a crash it goes on with what was whole.
@Component
class DepartureWorker implements DueWorker {
    static final Duration LEASE = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 5;

    private final Departures departures;
    private final Taking taking;
    private final org.goodword.files.Files files;
    private final Workspaces workspaces;
    private final Path folder;
    private final Clock clock;

    DepartureWorker(
            Departures departures,
            Taking taking,
            org.goodword.files.Files files,
            Workspaces workspaces,
            DataFolder data,
            Clock clock) {
        this.departures = departures;
        this.taking = taking;
        this.files = files;
        this.workspaces = workspaces;
        this.folder = data.resolve("moving-out");
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Decisions.EXPORT_WORK;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public void handle(Due due) {
        var claimed = departures.claim(due.subject());
        if (claimed.isEmpty()) return;
        try {
            var departure = departures.underWay(due.subject());
            if (departure.isEmpty()) {
                departures.nothingLeft(due.subject());
                clean(due.subject());
            } else if (claimed.get().attempts() >= ATTEMPTS) {
                departures.failed(departure.get(), "It could not be made; the log of the server has the cause.");
                clean(due.subject());
            } else make(departure.get());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void make(Departure departure) throws IOException {
        Files.createDirectories(folder);
        var file = file(departure.id());
        try {
            if (!Files.exists(file))
                taking.take(
                        departure.id(),
                        departures.passphrase(departure),
                        stage(departure.id()),
                        file,
                        new Telling(departure.id()));
            try (var content = Files.newInputStream(file)) {
                departures.done(departure, files.bring(content, Long.MAX_VALUE), name());
            }
        } catch (Deleted meanwhile) {
            departures.nothingLeft(departure.id());
        } catch (TooLarge never) {
            throw new IllegalStateException(never);
        }
        clean(departure.id());
    }

    private String name() {
        var workspace = workspaces.profile().name().replaceAll("[^\\p{L}\\p{N}]+", "-");
        return "goodword-%s-%s.zip"
                .formatted(workspace, clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private void clean(UUID id) throws IOException {
        new Staging(stage(id)).forget();
        Files.deleteIfExists(file(id));
    }

    private Path stage(UUID id) {
        return folder.resolve(id.toString());
    }

    private Path file(UUID id) {
        return folder.resolve(id + ".zip");
    }

    /// Once a second at most.
    private final class Telling implements Taking.Progress {
        private final UUID id;
        private Instant last = Instant.EPOCH;
        private long rows;

        Telling(UUID id) {
            this.id = id;
        }

        @Override
        public void rows(long read) {
            rows = read;
            tell(false, 0, Optional.empty());
        }

        @Override
        public void files(long packed, long all) {
            tell(packed == 0 || packed == all, packed, Optional.of(all));
        }

        private void tell(boolean now, long packed, Optional<Long> all) {
            var time = clock.instant();
            if (!now && time.isBefore(last.plusSeconds(1))) return;
            last = time;
            if (!departures.progress(id, rows, packed, all)) throw new Deleted();
        }
    }

    private static final class Deleted extends RuntimeException {
        Deleted() {
            super("deleted meanwhile", null, false, false);
        }
    }
}
