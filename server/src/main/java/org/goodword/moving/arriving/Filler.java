package org.goodword.moving.arriving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.goodword.ledger.Ledger;
import org.goodword.moving.MovingEvent;
import org.goodword.moving.archive.Archive;
import org.goodword.moving.archive.Manifest.Part;
import org.goodword.moving.archive.Secrecy;
import org.goodword.moving.tables.Catalogue;
import org.goodword.moving.tables.Decisions;
import org.goodword.moving.tables.LinesStore;
import org.goodword.moving.tables.Table;
import org.goodword.platform.Actor;
import org.goodword.platform.Installation;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes all rows of an archive in one transaction: there is the whole workspace afterwards, or nothing of it.
@Component
class Filler {
    private static final Actor CONSOLE = new Actor.System("console");
    private static final int ROWS = 500;
    private static final int CHARACTERS = 4 << 20;

    private final Catalogue catalogue;
    private final LinesStore store;
    private final Secrecy secrecy;
    private final ArrivalStore arrivals;
    private final Workspaces workspaces;
    private final Installation installation;
    private final Ledger ledger;
    private final Clock clock;

    Filler(
            Catalogue catalogue,
            LinesStore store,
            Secrecy secrecy,
            ArrivalStore arrivals,
            Workspaces workspaces,
            Installation installation,
            Ledger ledger,
            Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.secrecy = secrecy;
        this.arrivals = arrivals;
        this.workspaces = workspaces;
        this.installation = installation;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Into the workspace entered, whose number is reserved. The ledger keeps its order, for the checkpoints are over
    /// it: one that comes from another installation is older than all that is written here.
    ///
    /// @return how many addresses and links another workspace of this installation has
    @Transactional
    public long fill(Archive archive, Consumer<String> progress) {
        var manifest = archive.manifest();
        if (!manifest.installation().equals(installation.id())) installation.surpass(manifest.epoch());
        workspaces.admit(manifest.created());
        store.prepare();
        var taken = 0L;
        for (var table : catalogue.moved()) taken += fill(archive, table, progress);
        arrivals.insert(manifest, clock.instant());
        installation.pauseOutgoing();
        ledger.append(
                new MovingEvent(
                        MovingEvent.MOVED_IN,
                        manifest.id(),
                        Map.of(
                                "installation", manifest.installation(),
                                "rows", manifest.rows(),
                                "files", manifest.files().count())),
                CONSOLE);
        return taken;
    }

    private long fill(Archive archive, Table table, Consumer<String> progress) {
        var part = archive.manifest().tables().stream()
                .filter(one -> one.name().equals(table.name()))
                .findFirst()
                .orElseThrow();
        if (part.rows() == 0) return 0;
        var written = new long[1];
        each(archive, part, lines -> written[0] += store.insert(table, lines));
        if (table.pointsToItself()) each(archive, part, lines -> store.connect(table, lines));
        progress.accept("%s: %,d rows".formatted(table.name(), part.rows()));
        if (table.name().equals(Decisions.LOOKUP)) return part.rows() - written[0];
        if (written[0] != part.rows()) throw new IllegalStateException("Not every row of " + table.name());
        return 0;
    }

    private void each(Archive archive, Part part, Consumer<List<String>> batches) {
        var secret = secrecy.concerns(part.name());
        var batch = new ArrayList<String>();
        var size = 0;
        try (var lines = archive.lines(part)) {
            for (var line : (Iterable<String>) lines::iterator) {
                batch.add(secret ? secrecy.inward(part.name(), line, archive.key()) : line);
                size += line.length();
                if (batch.size() < ROWS && size < CHARACTERS) continue;
                batches.accept(batch);
                batch.clear();
                size = 0;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (!batch.isEmpty()) batches.accept(batch);
    }
}
