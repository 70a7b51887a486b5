package org.goodword.moving.comparing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.goodword.files.WorkspaceContents;
import org.goodword.moving.MovingEvent;
import org.goodword.moving.archive.Archive;
import org.goodword.moving.archive.Manifest.Part;
import org.goodword.moving.archive.Secrecy;
import org.goodword.moving.tables.Catalogue;
import org.goodword.moving.tables.LinesQuery;
import org.goodword.moving.tables.Table;
import org.goodword.moving.tables.Table.Column;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Compares what an archive says of a workspace, row by row and file by file, with the workspace entered, or with
/// another archive. Secrets are compared as they read; that it was taken out and brought
/// in is not held against it.
@Component
public class Comparing {
    private final Catalogue catalogue;
    private final LinesQuery lines;
    private final Secrecy secrecy;
    private final WorkspaceContents contents;
    private final TransactionTemplate reading;

    Comparing(
            Catalogue catalogue,
            LinesQuery lines,
            Secrecy secrecy,
            WorkspaceContents contents,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.secrecy = secrecy;
        this.contents = contents;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// @param what a table, or "files"
    /// @param sentence with counts, and with the first row that differs; no values
    public record Difference(String what, String sentence) {}

    /// With the workspace entered, at one moment.
    public List<Difference> withHere(Archive archive, Consumer<String> progress) throws IOException {
        var differences = new ArrayList<Difference>();
        reading.executeWithoutResult(_ -> {
            lines.prepare();
            for (var table : catalogue.moved()) {
                here(archive, table).ifPresent(differences::add);
                progress.accept(table.name());
            }
        });
        var missing = 0;
        try (var files = archive.files()) {
            for (var sha256 : (Iterable<String>) files::iterator)
                if (!contents.has(Workspaces.current(), sha256)) missing++;
        }
        if (missing > 0) differences.add(new Difference("files", "%,d are not here".formatted(missing)));
        return differences;
    }

    /// @param other with a passphrase of its own
    public List<Difference> withOther(Archive archive, Archive other) throws IOException {
        var differences = new ArrayList<Difference>();
        for (var table : catalogue.moved()) {
            try (var theirs = other.lines(part(other, table))) {
                var plain = theirs.map(line -> plain(table, line, other)).iterator();
                compared(archive, table, plain::forEachRemaining).ifPresent(differences::add);
            }
        }
        try (var ours = archive.files();
                var theirs = other.files()) {
            if (!same(ours.iterator(), theirs.iterator())) differences.add(new Difference("files", "are others there"));
        }
        return differences;
    }

    private Optional<Difference> here(Archive archive, Table table) {
        try {
            return compared(
                    archive,
                    table,
                    consumer -> lines.read(
                            table,
                            line -> consumer.accept(
                                    secrecy.concerns(table.name()) ? secrecy.plain(table.name(), line) : line)));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private interface Lines {
        void each(Consumer<String> consumer);
    }

    private Optional<Difference> compared(Archive archive, Table table, Lines theirs) throws IOException {
        var counted = table.columns().stream()
                .filter(Column::counted)
                .map(Column::name)
                .toList();
        UnaryOperator<String> bare = line -> counted.isEmpty() ? line : without(line, counted);
        try (var ours = archive.lines(part(archive, table))) {
            var side = new Side(
                    table,
                    ours.map(line -> plain(table, line, archive))
                            .map(bare)
                            .filter(line -> isCompared(table, line))
                            .iterator());
            theirs.each(line -> {
                if (isCompared(table, line)) side.meet(bare.apply(line));
            });
            return side.difference();
        }
    }

    private String plain(Table table, String line, Archive archive) {
        return secrecy.concerns(table.name()) ? secrecy.plain(table.name(), line, archive.key()) : line;
    }

    private static Part part(Archive archive, Table table) {
        return archive.manifest().tables().stream()
                .filter(part -> part.name().equals(table.name()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCompared(Table table, String line) {
        return !table.name().equals("ledger.entry")
                || !line.contains("\"workspace.")
                || !MovingEvent.ALL.contains(tree(line).path("event").asString(""));
    }

    private static String without(String line, List<String> columns) {
        var row = (ObjectNode) tree(line);
        row.remove(columns);
        return row.toString();
    }

    private static JsonNode tree(String line) {
        return JsonMapper.shared().readTree(line);
    }

    private static boolean same(Iterator<String> one, Iterator<String> other) {
        while (one.hasNext() && other.hasNext()) if (!one.next().equals(other.next())) return false;
        return !one.hasNext() && !other.hasNext();
    }

    /// The rows of the archive, met by the others in the same order.
    private static final class Side {
        private final Table table;
        private final Iterator<String> ours;
        private long read;
        private long met;
        private long differ;
        private String first = "";

        Side(Table table, Iterator<String> ours) {
            this.table = table;
            this.ours = ours;
        }

        void meet(String theirs) {
            met++;
            if (!ours.hasNext()) return;
            var line = ours.next();
            read++;
            if (line.equals(theirs)) return;
            differ++;
            if (first.isEmpty()) first = told(tree(line), tree(theirs));
        }

        private String told(JsonNode here, JsonNode there) {
            var keys =
                    table.key().stream().map(key -> key + " " + here.path(key)).toList();
            var columns = table.columns().stream()
                    .map(Column::name)
                    .filter(column -> !here.path(column).equals(there.path(column)))
                    .toList();
            return "; first at %s, in %s".formatted(String.join(", ", keys), String.join(", ", columns));
        }

        Optional<Difference> difference() {
            while (ours.hasNext()) {
                ours.next();
                read++;
            }
            if (differ == 0 && read == met) return Optional.empty();
            return Optional.of(new Difference(
                    table.name(),
                    "%,d rows in the archive, %,d in the other, %,d of them differ%s"
                            .formatted(read, met, differ, first)));
        }
    }
}
