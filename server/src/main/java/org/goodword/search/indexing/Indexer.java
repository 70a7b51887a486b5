package org.goodword.search.indexing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.LedgerThread.Round;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Follows the ledger of every workspace into the index, round by round. One thread at a time.
@Component
class Indexer {
    private final SearchIndex index;
    private final WorkspaceIndexing indexing;
    private final LedgerReader ledger;
    private final Workspaces workspaces;
    private final Lag lag;
    private final Timer expunges;

    private final Pace refreshes = new Pace(Duration.ofMillis(200));
    private final Pace commits = new Pace(Duration.ofSeconds(5));
    private final Set<WorkspaceId> behind = ConcurrentHashMap.newKeySet();
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    private final Queue<WorkspaceId> asked = new ConcurrentLinkedQueue<>();
    private @Nullable Progress followed;
    private @Nullable Long settledBefore;
    private boolean unsaved;

    Indexer(
            SearchIndex index,
            WorkspaceIndexing indexing,
            LedgerReader ledger,
            Workspaces workspaces,
            Lag lag,
            MeterRegistry metrics) {
        this.index = index;
        this.indexing = indexing;
        this.ledger = ledger;
        this.workspaces = workspaces;
        this.lag = lag;
        this.expunges = Timer.builder("goodword.search.expunges")
                .description("Times the index was rid of what was erased")
                .register(metrics);
    }

    Round round() {
        try {
            index.ensureOpen();
            return round(index.progress().orElseThrow());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Round round(Progress progress) throws IOException {
        if (progress != followed) follow(progress);
        var horizon = ledger.horizon();
        var news = settledBefore == null ? Set.copyOf(workspaces.all()) : ledger.workspacesWithNews(settledBefore);
        behind.addAll(news);
        settledBefore = horizon;
        rebuildWhatWasAsked(progress);
        var read = readOn(progress, horizon);
        var rebuilt = rebuildOn(progress);
        save(read || rebuilt, !rebuilt);
        if (progress.expunging.isDue(System.nanoTime())) expunge();
        failIfSomeFailed();
        lag.roundDone();
        if (rebuilt || !behind.isEmpty()) return Round.BUSY;
        return news.isEmpty() ? Round.IDLE : Round.EXPECTING;
    }

    private void failIfSomeFailed() {
        var failed = failures.poll();
        failures.clear();
        if (failed != null) throw failed;
    }

    // A new or mended index has read nothing yet.
    private void follow(Progress progress) {
        progress.restOn(indexing.basis());
        settledBefore = null;
        followed = progress;
    }

    private void rebuildWhatWasAsked(Progress progress) throws IOException {
        for (var workspace = asked.poll(); workspace != null; workspace = asked.poll())
            inside(workspace, () -> {
                indexing.startRebuild(progress);
                return true;
            });
    }

    private boolean readOn(Progress progress, long horizon) throws IOException {
        var read = false;
        for (var workspace : Set.copyOf(behind)) read |= readOn(workspace, progress, horizon);
        return read;
    }

    // One workspace that fails stays behind, and holds up no other.
    private boolean readOn(WorkspaceId workspace, Progress progress, long horizon) throws IOException {
        try {
            var entries = inside(workspace, () -> indexing.readOn(progress, horizon));
            lag.read(workspace, entries);
            if (entries.isEmpty()) behind.remove(workspace);
            return !entries.isEmpty();
        } catch (RuntimeException failed) {
            failures.add(failed);
            return false;
        }
    }

    private boolean rebuildOn(Progress progress) throws IOException {
        var next = progress.rebuilding().stream().findFirst();
        if (next.isEmpty()) return false;
        return inside(next.get(), () -> {
            indexing.rebuildOn(progress);
            return true;
        });
    }

    private void save(boolean changed, boolean atOnce) throws IOException {
        unsaved |= changed;
        if (changed && atOnce || refreshes.isDue()) index.refresh();
        if (!unsaved || !commits.isDue()) return;
        index.commit();
        unsaved = false;
    }

    private void expunge() throws IOException {
        var since = System.nanoTime();
        index.expunge();
        unsaved = false;
        expunges.record(System.nanoTime() - since, TimeUnit.NANOSECONDS);
    }

    private static <T> T inside(WorkspaceId workspace, Work<T> work) throws IOException {
        return Workspaces.in(workspace, () -> {
            try {
                return work.done();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    /// Commits and lets go of the index.
    void close() {
        try {
            if (unsaved) index.commit();
            unsaved = false;
        } catch (IOException | RuntimeException failed) {
            // What was not committed is read from the ledger again.
        }
        index.close();
    }

    /// Reads a workspace again, whatever the index says.
    void askForRebuild(WorkspaceId workspace) {
        asked.add(workspace);
    }

    boolean isRebuilding() {
        return !asked.isEmpty()
                || index.progress()
                        .map(progress -> !progress.rebuilding().isEmpty())
                        .orElse(true);
    }
}
