package org.goodword.platform.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.goodword.platform.Backups;
import org.goodword.platform.secrets.SecretRotation;
import org.goodword.platform.spi.HealthCheck.Finding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups by themselves, and such that only the holder of a key reads.
class EncryptedBackupTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @TempDir
    static Path house;

    private static Installation installation;

    @TempDir
    Path temporary;

    @BeforeAll
    static void start() {
        installation = Installation.on(house.resolve("data"));
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void whoHasTheKeyRestoresForPracticeAndNobodyElse() throws IOException {
        var key = temporary.resolve("key");
        var made = installation.run("backup", "key", key);
        assertThat(made.exitCode()).isZero();
        var recipient = made.lines().getFirst();
        assertThat(recipient).startsWith("age1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        var file = temporary.resolve("backup.zip.age");
        assertThat(installation.run("backup", file, "--recipient", recipient)).returns(0, Installation.Said::exitCode);
        assertThat(Files.readString(file, ISO_8859_1))
                .startsWith("age-encryption.org/v1")
                .doesNotContain("manifest.json");

        var drill = installation.run("backup", "drill", file, "--key", key, "--in", temporary);
        assertThat(drill.lines()).as("what it said").anyMatch(line -> line.startsWith("It can be restored: that took"));
        assertThat(drill.exitCode()).isZero();
        try (var left = Files.list(temporary)) {
            assertThat(left).as("what is left").containsExactlyInAnyOrder(key, file);
        }

        var other = temporary.resolve("other");
        installation.run("backup", "key", other);
        assertThat(installation.run("backup", "drill", file, "--key", other, "--in", temporary))
                .returns(1, Installation.Said::exitCode)
                .satisfies(said ->
                        assertThat(said.lines()).anyMatch(line -> line.contains("cannot be read with this key")));
        assertThat(installation.run("backup", "drill", file, "--in", temporary).lines())
                .anyMatch(line -> line.contains("is encrypted: name the file that holds its key"));
    }

    @Test
    void whatIsCutOffOrNoRecipientIsSaidSo() throws IOException {
        var key = temporary.resolve("key");
        var recipient = installation.run("backup", "key", key).lines().getFirst();
        var whole = temporary.resolve("whole.zip.age");
        installation.run("backup", whole, "--recipient", recipient);
        var bytes = Files.readAllBytes(whole);
        var cut = Files.write(temporary.resolve("cut.zip.age"), Arrays.copyOf(bytes, bytes.length / 2));

        var drill = installation.run("backup", "drill", cut, "--key", key, "--in", temporary);

        assertThat(drill.exitCode()).isEqualTo(1);
        assertThat(drill.lines()).anyMatch(line -> line.contains("not whole"));
        var refused = installation.run("backup", temporary.resolve("no.zip.age"), "--recipient", "age1nobody");
        assertThat(refused.lines()).anyMatch(line -> line.contains("\"age1nobody\" is no recipient"));
        assertThat(temporary.resolve("no.zip.age")).doesNotExist();
    }

    @Test
    void eachDayHasOneOnceItsHourHasComeAndRotationThrowsAwayOurOwnOnly() throws IOException {
        var folder = temporary.resolve("backups");
        Files.createDirectories(folder);
        var foreign = Files.writeString(folder.resolve("holiday.zip"), "mine");
        backups(folder, DAY, LocalTime.of(2, 29)).run();
        assertThat(folder.resolve("goodword-2026-11-25.zip"))
                .as("yesterday's, made up for")
                .exists();
        backups(folder, DAY, LocalTime.of(2, 31)).run();
        backups(folder, DAY, LocalTime.of(12, 0)).run();
        backups(folder, DAY.plusDays(1), LocalTime.of(2, 31)).run();

        try (var left = Files.list(folder)) {
            assertThat(left)
                    .containsExactlyInAnyOrder(
                            foreign,
                            folder.resolve("goodword-2026-11-26.zip"),
                            folder.resolve("goodword-2026-11-27.zip"));
        }
        assertThat(installation.bean(Backups.class).all())
                .extracting(Backups.Known::file)
                .contains(folder.resolve("goodword-2026-11-26.zip").toString())
                .doesNotContain(folder.resolve("goodword-2026-11-25.zip").toString());
    }

    @Test
    void thatNoneCouldBeMadeStandsOnTheHealthPageUntilOneIs() throws IOException {
        var noFolder = Files.writeString(temporary.resolve("file"), "in the way");
        backups(noFolder, DAY, LocalTime.NOON).run();
        assertThat(installation.bean(LastBackup.class).check())
                .isInstanceOf(Finding.Worrying.class)
                .returns("failed", Finding::code)
                .satisfies(found -> assertThat(found.sentence()).contains(noFolder + " cannot be written"));
        backups(temporary.resolve("backups"), DAY, LocalTime.NOON).run();
        assertThat(installation.bean(LastBackup.class).check().code()).isNotEqualTo("failed");
    }

    private static ScheduledBackups backups(Path folder, LocalDate day, LocalTime time) {
        var now = Clock.fixed(day.atTime(time).atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
        var settings = new BackupSettings(folder.toString(), "02:30", 2, 0, 0, List.of());
        return new ScheduledBackups(
                settings,
                installation.bean(Backup.class),
                installation.bean(LastBackup.class),
                installation.bean(Backups.class),
                installation.bean(SecretRotation.class),
                now);
    }

    @Test
    void anHourThatIsNoneIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new BackupSettings(null, "half past two", 7, 4, 6, List.of()))
                .hasMessageContaining("GOODWORD_BACKUPS_AT");
    }
}
