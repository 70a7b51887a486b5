package org.goodword.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which backups were made of this installation, for whom it matters what they still hold.
@Component
public class Backups {
    private static final int LONGEST_LIST = 1000;

    private final Path file;

    Backups(DataFolder folder) {
        this.file = folder.resolve("backups");
    }

    /// @param file where it was written to
    public record Known(Instant at, String file) {}

    public synchronized void add(Instant at, Path written) throws IOException {
        Files.writeString(file, at + " " + written + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// We deleted it ourselves.
    public synchronized void forget(Path deleted) throws IOException {
        if (!Files.exists(file)) return;
        try (var lines = Files.lines(file)) {
            var left = lines.filter(line -> !line.endsWith(" " + deleted))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            PrivateFile.write(file, left);
        }
    }

    /// Oldest first, at most the last thousand. Whether a file is there still nobody knows: it may be elsewhere.
    public List<Known> all() {
        if (!Files.exists(file)) return List.of();
        try {
            var lines = Files.readAllLines(file);
            return lines.subList(Math.max(0, lines.size() - LONGEST_LIST), lines.size()).stream()
                    .map(line -> line.split(" ", 2))
                    .filter(parts -> parts.length == 2)
                    .map(parts -> new Known(Instant.parse(parts[0]), parts[1]))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
