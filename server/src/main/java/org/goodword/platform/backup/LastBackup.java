package org.goodword.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.goodword.platform.DataFolder;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.stereotype.Component;

/// When this installation last made a backup, for the doctor.
@Component
class LastBackup implements HealthCheck {
    private static final Duration OLD = Duration.ofDays(7);

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
            if (!Files.exists(file)) return new Finding.Worrying("none was made yet: bin/goodword backup FILE");
            var age = Duration.between(Instant.parse(Files.readString(file).strip()), clock.instant());
            var sentence = "the last is %d hours old".formatted(age.toHours());
            return age.compareTo(OLD) > 0 ? new Finding.Worrying(sentence) : new Finding.Fine(sentence);
        } catch (IOException unreadable) {
            return new Finding.Worrying("the time of the last is unknown: " + unreadable.getMessage());
        }
    }
}
