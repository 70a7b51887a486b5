package org.goodword.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.goodword.platform.DataFolder;
import org.goodword.platform.spi.HealthCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// When this installation last made a backup, for the doctor.
@Component
class LastBackup implements HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(LastBackup.class);
    private static final Duration OLD = Duration.ofDays(7);

    private static final String DO =
            "Set GOODWORD_BACKUPS_FOLDER to a folder on another disk, or run bin/goodword backup FILE each day.";

    private final Path file;
    private final Path trouble;
    private final Clock clock;

    LastBackup(DataFolder folder, Clock clock) {
        this.file = folder.resolve("last-backup");
        this.trouble = folder.resolve("last-backup-failed");
        this.clock = clock;
    }

    void record(Instant at) throws IOException {
        Files.writeString(file, at.toString());
        Files.deleteIfExists(trouble);
    }

    /// The one that was to be made by itself was not.
    void failed(String words) {
        try {
            Files.writeString(trouble, words);
        } catch (IOException worse) {
            LOG.error("It cannot be written down that no backup was made: {}", worse.getMessage());
        }
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Finding check() {
        try {
            if (Files.exists(trouble)) return failed();
            if (!Files.exists(file)) return new Finding.Worrying("none", "None was made yet.", DO, Map.of());
            return found(Instant.parse(Files.readString(file).strip()));
        } catch (IOException | DateTimeException unreadable) {
            var sentence = "The time of the last one is unknown: %s.".formatted(unreadable.getMessage());
            return new Finding.Worrying("unknown", sentence, DO, Map.of());
        }
    }

    private Finding failed() throws IOException {
        var words = Files.readString(trouble).strip();
        return new Finding.Worrying(
                "failed",
                "The last one failed: " + words,
                "Remove the cause; it is tried again every five minutes.",
                Map.of("words", words));
    }

    private Finding found(Instant last) {
        var age = Duration.between(last, clock.instant());
        var sentence = "The last one is %d hours old.".formatted(age.toHours());
        var facts = Map.<String, Object>of("at", last);
        return age.compareTo(OLD) > 0
                ? new Finding.Worrying("old", sentence, DO, facts)
                : new Finding.Fine("recent", sentence, facts);
    }
}
