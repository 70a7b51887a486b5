package org.goodword.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.goodword.platform.Secrets;
import org.goodword.platform.database.OwnerConnections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupRoundTripTests {
    @TempDir
    Path temporary;

    @Test
    void bringsEveryRowFileAndKeyIntoAFreshFolder() throws Exception {
        var file = temporary.resolve("backup.zip");
        try (var first = Installation.on(temporary.resolve("first"))) {
            fill(first);
            Files.createDirectories(temporary.resolve("first/files/1/ab"));
            Files.writeString(temporary.resolve("first/files/1/ab/abcd"), "an attachment");
            var encrypted = first.bean(Secrets.class).encrypt("test", "kept");
            assertThat(first.run("backup", file)).returns(0, Installation.Said::exitCode);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");

            try (var second = Installation.on(temporary.resolve("second"))) {
                assertThat(second.run("restore", file)).returns(0, Installation.Said::exitCode);
                assertSameButInstallation(first, second);
                assertThat(second.ask("select epoch || ' ' || outgoing_paused from infra.installation"))
                        .isEqualTo("2 true");
                assertThat(temporary.resolve("second/files/1/ab/abcd")).hasContent("an attachment");
                refusesToReplaceUnlessTold(second, file);
            }
            try (var again = Installation.on(temporary.resolve("second"))) {
                assertThat(again.bean(Secrets.class).decrypt("test", encrypted)).isEqualTo("kept");
                migratesAnOlderBackup(again);
            }
        }
    }

    private static void fill(Installation installation) throws SQLException {
        try (var reading = installation.bean(OwnerConnections.class).open();
                var writing = installation.bean(OwnerConnections.class).open()) {
            var tables = new SnapshotQuery(reading).columnsByTable().keySet();
            reading.rollback();
            var empty = new FilledTables(writing).fill(tables);
            assertThat(empty).as("tables that took no row").hasSizeLessThan(tables.size() / 3);
        }
    }

    private static void assertSameButInstallation(Installation first, Installation second) throws SQLException {
        var before = first.contents();
        var after = second.contents();
        before.remove("infra.installation");
        after.remove("infra.installation");
        assertThat(after).isEqualTo(before);
        var sequences = "select string_agg(sequencename || last_value, ',' order by 1) from pg_sequences";
        assertThat(second.ask(sequences)).isEqualTo(first.ask(sequences));
    }

    private static void refusesToReplaceUnlessTold(Installation occupied, Path file) throws SQLException {
        assertThat(occupied.run("restore", file).lines())
                .contains("This installation is not empty; --replace throws away what it holds.");
        assertThat(occupied.run("restore", file, "--replace")).returns(0, Installation.Said::exitCode);
        assertThat(occupied.ask("select epoch from infra.installation")).isEqualTo("3");
    }

    private void migratesAnOlderBackup(Installation installation) throws Exception {
        var flyway = installation.bean(Flyway.class);
        var oldest = flyway.info().applied()[0].getVersion();
        try (var connection = installation.bean(OwnerConnections.class).open()) {
            new RestoreStore(connection).dropSchemas();
        }
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(oldest)
                .load()
                .migrate();
        var file = temporary.resolve("older.zip");
        assertThat(installation.run("backup", file)).returns(0, Installation.Said::exitCode);
        flyway.migrate();

        assertThat(installation.run("restore", file, "--replace")).returns(0, Installation.Said::exitCode);
        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void saysThatAFileIsNoBackup() throws Exception {
        var file = Files.writeString(temporary.resolve("broken.zip"), "not a zip");
        try (var installation = Installation.on(temporary.resolve("data"))) {
            assertThat(installation.run("restore", file).lines().getLast()).contains("is not a whole backup");
            assertThat(installation.run("restore", "nowhere.zip").lines().getLast())
                    .isEqualTo("There is no file /nowhere.zip.");
            assertThat(installation.run("doctor").lines())
                    .anyMatch(line -> line.startsWith("ok   database: PostgreSQL 18"));
        }
    }
}
