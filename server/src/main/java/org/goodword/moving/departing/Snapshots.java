package org.goodword.moving.departing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.goodword.moving.archive.ArchiveKey;
import org.goodword.moving.archive.Manifest;
import org.goodword.moving.archive.Manifest.Contents;
import org.goodword.moving.archive.Manifest.Left;
import org.goodword.moving.archive.Manifest.Part;
import org.goodword.moving.archive.Secrecy;
import org.goodword.moving.archive.Staging;
import org.goodword.moving.tables.Catalogue;
import org.goodword.moving.tables.LinesQuery;
import org.goodword.moving.tables.SchemaDocument;
import org.goodword.moving.tables.Table;
import org.goodword.platform.Installation;
import org.goodword.platform.SchemaVersion;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads all rows of the workspace entered as they are at one moment.
///
/// Read, not written: it holds back nobody, neither those who write nor those who follow the ledger.
@Component
class Snapshots {
    private final Catalogue catalogue;
    private final LinesQuery lines;
    private final Secrecy secrecy;
    private final SchemaDocument schema;
    private final SchemaVersion version;
    private final Installation installation;
    private final Workspaces workspaces;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    Snapshots(
            Catalogue catalogue,
            LinesQuery lines,
            Secrecy secrecy,
            SchemaDocument schema,
            SchemaVersion version,
            Installation installation,
            Workspaces workspaces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.secrecy = secrecy;
        this.schema = schema;
        this.version = version;
        this.installation = installation;
        this.workspaces = workspaces;
        this.clock = clock;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// @param read is told how many rows were
    Manifest take(UUID id, Staging staging, ArchiveKey key, LongConsumer read) throws IOException {
        staging.clear();
        try {
            var taken = snapshot.execute(_ -> taken(id, staging, key, read));
            staging.complete(taken);
            return taken;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private Manifest taken(UUID id, Staging staging, ArchiveKey key, LongConsumer read) {
        lines.prepare();
        var lost = new AtomicLong();
        var rows = new AtomicLong();
        try {
            var tables = new ArrayList<Part>();
            for (var table : catalogue.moved()) tables.add(part(table, staging, key, lost, rows, read));
            return new Manifest(
                    Manifest.FORMAT,
                    id,
                    installation.id(),
                    installation.epoch(),
                    version.current(),
                    clock.instant(),
                    workspaces.profile().name(),
                    workspaces.createdAt(),
                    key.lock(),
                    tables,
                    left(),
                    lost.get(),
                    staging.schema(schema.json()),
                    contents(staging));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private Part part(Table table, Staging staging, ArchiveKey key, AtomicLong lost, AtomicLong rows, LongConsumer read)
            throws IOException {
        var secret = secrecy.concerns(table.name());
        var out = staging.lines(table.name());
        try (out) {
            lines.read(table, line -> {
                out.add(secret ? secrecy.outward(table.name(), line, key, lost::incrementAndGet) : line);
                read.accept(rows.incrementAndGet());
            });
        }
        return out.part();
    }

    private List<Left> left() {
        return catalogue.left().stream()
                .map(table -> new Left(table.name(), lines.count(table)))
                .filter(left -> left.rows() > 0)
                .toList();
    }

    /// How many are expected; which were there is known once they are packed.
    private Contents contents(Staging staging) throws IOException {
        var bytes = new AtomicLong();
        try (var out = staging.contents()) {
            var count = lines.contents(content -> {
                out.add(content.sha256() + " " + content.size());
                bytes.addAndGet(content.size());
            });
            return new Contents(count, bytes.get(), "", 0, List.of());
        }
    }
}
