package org.goodword.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.goodword.platform.DataFolder;
import org.goodword.platform.database.OwnerConnections;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes an installation into one zip file, while it runs.
///
/// The tables come first, of one snapshot; then the files. Files rest before the rows that name them, and are swept
/// only a day after the last one went, so every file of the snapshot is still there.
@Component
class Backup {
    private final OwnerConnections connections;
    private final DataFolder folder;
    private final Clock clock;

    Backup(OwnerConnections connections, DataFolder folder, Clock clock) {
        this.connections = connections;
        this.folder = folder;
        this.clock = clock;
    }

    /// The file appears when it is whole; only its owner may read it, for it holds the keys.
    ///
    /// @param recipients whose keys alone read it; none for a file that is not encrypted
    Manifest write(Path file, boolean withKeys, List<String> recipients, Consumer<String> progress)
            throws IOException, SQLException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            Manifest manifest;
            try (var out = Channels.newOutputStream(AgeFiles.encrypting(channel, recipients))) {
                var zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
                zip.setLevel(Deflater.BEST_SPEED);
                manifest = content(zip, withKeys, progress);
                zip.finish();
                zip.flush();
            }
            channel.force(true);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Manifest content(ZipOutputStream zip, boolean withKeys, Consumer<String> progress)
            throws IOException, SQLException {
        try (var connection = connections.open()) {
            var snapshot = new SnapshotQuery(connection);
            var migrations = snapshot.migrations();
            var tables = tables(snapshot, zip, progress);
            var sequences = snapshot.sequences();
            connection.rollback();
            var files = files(zip, progress);
            var keys = withKeys && copy(zip, folder.resolve("secret"), "secret");
            var manifest = new Manifest(Manifest.FORMAT, clock.instant(), migrations, tables, sequences, files, keys);
            entry(zip, Manifest.ENTRY, out -> out.write(JsonMapper.shared().writeValueAsBytes(manifest)));
            return manifest;
        }
    }

    private static List<Manifest.Table> tables(SnapshotQuery snapshot, ZipOutputStream zip, Consumer<String> progress)
            throws IOException, SQLException {
        var tables = new ArrayList<Manifest.Table>();
        for (var table : snapshot.columnsByTable().entrySet()) {
            var digesting = new DigestOutputStream(zip, Digests.sha256());
            zip.putNextEntry(new ZipEntry("tables/" + table.getKey() + ".copy"));
            var rows = snapshot.copy(table.getKey(), table.getValue(), digesting);
            zip.closeEntry();
            tables.add(new Manifest.Table(
                    table.getKey(), table.getValue(), rows, Digests.hex(digesting.getMessageDigest())));
            if (rows > 0) progress.accept("%s: %,d rows".formatted(table.getKey(), rows));
        }
        return tables;
    }

    private long files(ZipOutputStream zip, Consumer<String> progress) throws IOException {
        var root = folder.resolve("files");
        if (!Files.isDirectory(root)) return 0;
        long copied = 0;
        try (var walk = Files.walk(root)) {
            for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                if (copy(zip, file, "files/" + root.relativize(file))) copied++;
                if (copied % 10_000 == 9_999) progress.accept("files: %,d".formatted(copied + 1));
            }
        }
        return copied;
    }

    /// False when the file was swept meanwhile.
    private static boolean copy(ZipOutputStream zip, Path file, String name) throws IOException {
        try (var content = Files.newInputStream(file)) {
            entry(zip, name, content::transferTo);
            return true;
        } catch (NoSuchFileException swept) {
            return false;
        }
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void entry(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.writeTo(zip);
        zip.closeEntry();
    }
}
