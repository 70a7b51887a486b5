package org.goodword.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.goodword.platform.Backups;
import org.goodword.platform.secrets.SecretRotation;
import org.goodword.platform.spi.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes a backup each day, once its hour has come, and throws away those that rotation does not keep. A day that the
/// server slept through is made up for as soon as it is awake.
@Component
class ScheduledBackups implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledBackups.class);
    private static final Pattern OURS = Pattern.compile("goodword-(\\d{4}-\\d{2}-\\d{2})\\.zip(\\.age)?");

    private final BackupSettings settings;
    private final Backup backup;
    private final LastBackup last;
    private final Backups backups;
    private final SecretRotation keys;
    private final Clock clock;

    ScheduledBackups(
            BackupSettings settings,
            Backup backup,
            LastBackup last,
            Backups backups,
            SecretRotation keys,
            Clock clock) {
        this.settings = settings;
        this.backup = backup;
        this.last = last;
        this.backups = backups;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backups";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        settings.into().ifPresent(this::makeWhatIsDue);
    }

    private void makeWhatIsDue(Path folder) {
        try {
            Files.createDirectories(folder);
            var made = made(folder);
            var due = due();
            if (made.keySet().stream().anyMatch(day -> !day.isBefore(due))) return;
            refuseWithoutRoom(folder, made);
            make(folder.resolve("goodword-" + due + settings.suffix()));
            rotate(folder);
        } catch (RestoreRefused refused) {
            failed(String.valueOf(refused.getMessage()));
        } catch (IOException broken) {
            failed("%s cannot be written: %s.".formatted(folder, broken));
        } catch (SQLException broken) {
            failed("The database did not answer to the end: " + broken.getMessage());
        }
    }

    private void failed(String words) {
        LOG.error("No backup could be made: {}", words);
        last.failed(words);
    }

    /// The day whose hour came last.
    private LocalDate due() {
        var now = clock.instant().atZone(ZoneId.systemDefault());
        var before = now.toLocalTime().isBefore(settings.time());
        return before ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    private void make(Path file) throws IOException, SQLException {
        var written = backup.write(file, !keys.fromEnvironment(), settings.recipients(), _ -> {});
        last.record(written.createdAt());
        backups.add(written.createdAt(), file);
        LOG.info("A backup was made: rows={} files={} bytes={}", written.rows(), written.files(), Files.size(file));
    }

    /// Better none than half of one and a full disk.
    private static void refuseWithoutRoom(Path folder, Map<LocalDate, Path> made) throws IOException {
        var newest = made.keySet().stream().max(Comparator.naturalOrder()).map(made::get);
        if (newest.isEmpty()) return;
        var needed = Files.size(newest.get()) * 11 / 10;
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed)
            throw RestoreRefused.because("%s has %,d MB left, and the last backup took %,d MB."
                    .formatted(folder, free >> 20, Files.size(newest.get()) >> 20));
    }

    private void rotate(Path folder) throws IOException {
        var made = made(folder);
        var kept = new Rotation(settings.days(), settings.weeks(), settings.months()).kept(made.keySet());
        for (var one : made.entrySet()) {
            if (kept.contains(one.getKey())) continue;
            Files.deleteIfExists(one.getValue());
            backups.forget(one.getValue());
        }
    }

    /// Those that we made, by day; whatever else lies there is not ours.
    static Map<LocalDate, Path> made(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var made = new TreeMap<LocalDate, Path>();
            files.forEach(file -> day(file).ifPresent(day -> made.put(day, file)));
            return made;
        }
    }

    private static Optional<LocalDate> day(Path file) {
        var name = OURS.matcher(file.getFileName().toString());
        return name.matches() ? Optional.of(LocalDate.parse(name.group(1))) : Optional.empty();
    }
}
