package org.goodword.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.goodword.platform.DataFolder;
import org.goodword.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseStartTests {
    static final DatabaseSettings SETTINGS =
            new DatabaseSettings(null, null, null, null, 5, false, "target/postgres-binaries");

    static final DatabaseSettings DURABLE =
            new DatabaseSettings(null, null, null, null, 5, true, "target/postgres-binaries");

    @TempDir
    Path temporary;

    @Test
    void keepsItsDataFromOneStartToTheNext() throws Exception {
        try (var folder = DataFolder.open(temporary);
                var running = EmbeddedDatabase.start(folder, SETTINGS)) {
            execute(running, "create table kept as select 42 as answer");
        }
        assertThat(Files.exists(temporary.resolve("postgres/postmaster.pid"))).isFalse();
        try (var folder = DataFolder.open(temporary);
                var running = EmbeddedDatabase.start(folder, SETTINGS)) {
            assertThat(number(running, "select answer from kept")).isEqualTo(42);
        }
    }

    @Test
    void refusesPostgresWithoutItsPassword() throws Exception {
        try (var folder = DataFolder.open(temporary);
                var running = EmbeddedDatabase.start(folder, SETTINGS)) {
            var url = running.database().url();
            for (var password : new String[] {"", "postgres"}) {
                assertThatThrownBy(() -> Database.connect(url, new Login("postgres", password)))
                        .isInstanceOf(SQLException.class);
            }
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(temporary.resolve("database-passwords"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void stopsTheServerThatOutlivedAKilledGoodword() throws Exception {
        var killed = KilledGoodword.startAndKillOn(temporary);
        assertThat(ProcessHandle.of(killed.postmaster())).as("the orphan").isPresent();

        try (var folder = DataFolder.open(temporary);
                var running = EmbeddedDatabase.start(folder, SETTINGS)) {
            assertThat(number(running, "select answer from written_before_the_kill"))
                    .isEqualTo(42);
            assertThat(postmaster()).isNotEqualTo(killed.postmaster());
        }
    }

    @Test
    void leavesAForeignProcessBehindThePidFileAlone() throws Exception {
        try (var folder = DataFolder.open(temporary);
                var running = EmbeddedDatabase.start(folder, SETTINGS)) {
            execute(running, "create table kept as select 42 as answer");
        }
        var foreign = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    temporary.resolve("postgres/postmaster.pid"),
                    foreign.pid() + "\n" + temporary.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n");
            try (var folder = DataFolder.open(temporary);
                    var running = EmbeddedDatabase.start(folder, SETTINGS)) {
                assertThat(number(running, "select answer from kept")).isEqualTo(42);
            }
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void answersAnotherMajorVersionInOneSentence() throws Exception {
        Files.createDirectories(temporary.resolve("postgres"));
        Files.writeString(temporary.resolve("postgres/PG_VERSION"), "17\n");
        try (var folder = DataFolder.open(temporary)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, SETTINGS))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("The data folder was written by PostgreSQL 17; this Goodword brings 18.");
        }
    }

    @Test
    void heldByOneGoodwordAtATime() throws Exception {
        try (var _ = DataFolder.open(temporary)) {
            assertThatThrownBy(() -> DataFolder.open(temporary))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Another Goodword is running on the data folder");
        }
    }

    @Test
    void saysThatAFolderCannotBeWritten() throws Exception {
        var file = Files.createFile(temporary.resolve("a-file"));
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be written by user");
    }

    @Test
    void startsPostgresAgainWhenItIsKilled() throws Exception {
        try (var folder = DataFolder.open(temporary);
                var running = EmbeddedDatabase.start(folder, DURABLE)) {
            execute(running, "create table kept as select 42 as answer");
            var first = postmaster();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            assertThat(Waiting.until(Duration.ofSeconds(30), () -> answers(running)))
                    .isTrue();
            assertThat(postmaster()).isNotEqualTo(first);
        }
    }

    private boolean answers(RunningDatabase running) {
        try {
            return number(running, "select answer from kept") == 42;
        } catch (SQLException down) {
            return false;
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(temporary.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    static void execute(RunningDatabase running, String sql) throws SQLException {
        try (var connection = running.database().ownerSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static int number(RunningDatabase running, String sql) throws SQLException {
        try (var connection = running.database().ownerSource().getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getInt(1);
        }
    }
}
