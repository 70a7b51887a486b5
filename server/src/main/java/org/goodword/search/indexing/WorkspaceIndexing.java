package org.goodword.search.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.ledger.Entry;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.Position;
import org.goodword.platform.Ids;
import org.goodword.platform.Installation;
import org.goodword.platform.Workspaces;
import org.goodword.search.indexing.Progress.Rebuild;
import org.goodword.search.indexing.Progress.State;
import org.goodword.search.spi.SearchSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Brings the index up to date in the workspace entered.
@Component
class WorkspaceIndexing {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceIndexing.class);
    private static final UUID END = new UUID(-1, -1);
    private static final int ENTRIES = 500;
    private static final int BATCH = 100;

    private final SearchIndex index;
    private final LedgerReader ledger;
    private final Installation installation;
    private final List<SearchSource> sources;
    private final Feeding feeding;

    WorkspaceIndexing(
            SearchIndex index,
            LedgerReader ledger,
            Installation installation,
            List<SearchSource> sources,
            Feeding feeding) {
        this.index = index;
        this.ledger = ledger;
        this.installation = installation;
        this.sources = sources;
        this.feeding = feeding;
    }

    /// What the index rests on beside its own version.
    String basis() {
        return installation.epoch() + ":"
                + String.join(",", sources.stream().map(SearchSource::kind).toList());
    }

    /// Indexes what the next entries touched.
    ///
    /// @param horizon the first transaction that was not settled when the round began
    /// @return the entries read; none when the workspace is up to date
    List<Entry> readOn(Progress progress, long horizon) throws IOException {
        if (!follows(progress, horizon)) startRebuild(progress);
        var state = state(progress);
        var entries = ledger.read(state.position(), ENTRIES);
        if (entries.isEmpty()) return entries;
        for (var source : sources) feed(source, touched(source, entries), state.generation());
        progress.put(Workspaces.current(), state.at(entries.getLast().position()));
        if (entries.stream().anyMatch(this::erases)) progress.expunging.owe(System.nanoTime());
        return entries;
    }

    private boolean erases(Entry entry) {
        return sources.stream().anyMatch(source -> source.erasedBy(entry));
    }

    /// An index that has read what is not settled here has read another database.
    private boolean follows(Progress progress, long horizon) {
        return progress.of(Workspaces.current())
                .map(State::position)
                .filter(position -> position.epoch() < installation.epoch() || position.xid() < horizon)
                .isPresent();
    }

    /// Begins to read everything again; what is there stays found until that is done.
    void startRebuild(Progress progress) throws IOException {
        if (progress.of(Workspaces.current()).isEmpty() && !index.holdsAny(Workspaces.current()))
            progress.isNew(Workspaces.current());
        var settled = new Position(installation.epoch(), ledger.horizon() - 1, END);
        var first = sources.stream().findFirst().map(source -> new Rebuild(source.kind(), Optional.empty(), 0));
        progress.put(Workspaces.current(), new State(settled, Ids.next().toString(), first));
    }

    /// One batch of the rebuild under way.
    void rebuildOn(Progress progress) throws IOException {
        var state = state(progress);
        var rebuild = state.rebuild().orElseThrow();
        var source = source(rebuild.kind());
        var ids = source.idsAfter(rebuild.last(), BATCH);
        feed(source, ids, state.generation());
        var next = next(rebuild, source, ids);
        if (next.isEmpty()) finish(progress, rebuild);
        progress.put(Workspaces.current(), state.rebuilding(next));
    }

    // A rebuild passes over entries of the ledger, and some of them may have erased.
    private void finish(Progress progress, Rebuild rebuild) throws IOException {
        index.removeOlder(Workspaces.current(), state(progress).generation());
        if (!progress.wasNew(Workspaces.current())) progress.expunging.owe(System.nanoTime());
        if (rebuild.done() > 0)
            LOG.info(
                    "Search index rebuilt: workspace={} documents={}",
                    Workspaces.current().value(),
                    rebuild.done());
    }

    private Optional<Rebuild> next(Rebuild rebuild, SearchSource source, List<UUID> ids) {
        var done = rebuild.done() + ids.size();
        if (!ids.isEmpty()) return Optional.of(new Rebuild(rebuild.kind(), Optional.of(ids.getLast()), done));
        return sources.stream()
                .skip(sources.indexOf(source) + 1L)
                .findFirst()
                .map(following -> new Rebuild(following.kind(), Optional.empty(), done));
    }

    private void feed(SearchSource source, List<UUID> ids, String generation) throws IOException {
        for (var from = 0; from < ids.size(); from += BATCH)
            feeding.feed(source, ids.subList(from, Math.min(from + BATCH, ids.size())), generation);
    }

    private static List<UUID> touched(SearchSource source, List<Entry> entries) {
        var touched = new LinkedHashSet<UUID>();
        entries.forEach(entry -> touched.addAll(source.touchedBy(entry)));
        return new ArrayList<>(touched);
    }

    private SearchSource source(String kind) {
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static State state(Progress progress) {
        return progress.of(Workspaces.current()).orElseThrow();
    }
}
