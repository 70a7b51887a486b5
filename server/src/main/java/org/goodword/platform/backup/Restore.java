package org.goodword.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.goodword.platform.DataFolder;
import org.goodword.platform.PrivateFile;
import org.goodword.platform.database.OwnerConnections;
import org.springframework.stereotype.Component;

/// Makes this installation the one that a backup holds: schema as it was, rows, files, keys; then migrates.
@Component
class Restore {
    private final OwnerConnections connections;
    private final Flyway flyway;
    private final DataFolder folder;

    Restore(OwnerConnections connections, Flyway flyway, DataFolder folder) {
        this.connections = connections;
        this.flyway = flyway;
        this.folder = folder;
    }

    Manifest read(Path file, boolean replace, Consumer<String> progress) throws IOException, SQLException {
        try (var archive = Archive.open(file)) {
            progress.accept("Checking " + file);
            refuseNewer(archive.manifest());
            archive.refuseBroken();
            refuseOccupied(replace);
            var files = archive.unpackFiles(folder.resolve("files"));
            progress.accept("files: %,d".formatted(files));
            load(archive, progress);
            if (archive.manifest().keys()) keepKeys(archive.keys());
            return archive.manifest();
        }
    }

    private void refuseNewer(Manifest backup) {
        var known = versions(flyway.info().all());
        var unknown = backup.migrations().stream()
                .filter(version -> !known.contains(version))
                .toList();
        if (backup.format() > Manifest.FORMAT || !unknown.isEmpty())
            throw RestoreRefused.because("The backup is of a newer Goodword (schema %s); restore it with that one."
                    .formatted(backup.migrations().getLast()));
    }

    private void refuseOccupied(boolean replace) throws SQLException {
        try (var connection = connections.open()) {
            if (!replace && new RestoreStore(connection).hasWorkspaces())
                throw RestoreRefused.because("This installation is not empty; --replace throws away what it holds.");
        }
    }

    private void load(Archive archive, Consumer<String> progress) throws SQLException, IOException {
        var backup = archive.manifest();
        try (var connection = connections.open()) {
            var store = new RestoreStore(connection);
            var epoch = store.epoch();
            if (!backup.migrations().equals(versions(flyway.info().applied()))) {
                progress.accept("Going back to schema " + backup.migrations().getLast());
                store.dropSchemas();
                migrateTo(backup.migrations());
            }
            store.load(archive, epoch, progress);
        }
        flyway.migrate();
    }

    private void migrateTo(List<String> versions) {
        var target = versions.stream().max(String::compareTo).orElseThrow();
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> versions(MigrationInfo[] migrations) {
        return Arrays.stream(migrations)
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    /// The keys of the backup come first; ours, if anything was made with them, still read.
    private void keepKeys(String restored) throws IOException {
        var file = folder.resolve("secret");
        var present = Files.exists(file) ? Files.readString(file) : "";
        PrivateFile.write(
                file,
                Stream.concat(restored.lines(), present.lines())
                        .filter(line -> !line.isBlank())
                        .distinct()
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
