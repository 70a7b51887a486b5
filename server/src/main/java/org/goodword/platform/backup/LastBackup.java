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
import org.springframework.stereotype.Component;

/// When this installation last made a backup, for the doctor.
@Component
class LastBackup implements HealthCheck {
    private static final Duration OLD = Duration.ofDays(7);

    private static final String DO = "Run bin/goodword backup FILE, each day, and keep the file elsewhere.";

    private final Path file;
    private final Clock clock;

    LastBackup(DataFolder folder, Clock clock) {
        this.file = folder.resolve("last-backup");
        this.clock = clock;
    }

    void record(Instant at) throws IOException {
        Files.writeString(file, at.toString());
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Finding check() {
        try {
            if (!Files.exists(file)) return new Finding.Worrying("none", "None was made yet.", DO, Map.of());
            return found(Instant.parse(Files.readString(file).strip()));
        } catch (IOException | DateTimeException unreadable) {
            var sentence = "The time of the last one is unknown: %s.".formatted(unreadable.getMessage());
            return new Finding.Worrying("unknown", sentence, DO, Map.of());
        }
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
