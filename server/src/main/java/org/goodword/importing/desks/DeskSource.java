package org.goodword.importing.desks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodword.importing.desks.Desk.Matter;
import org.goodword.importing.spi.ImportOptions;
import org.goodword.importing.spi.ImportSource;
import org.goodword.importing.spi.Reading;

/// A file, or a folder with files of organisations, people and tickets in it; what is attached lies beneath.
abstract class DeskSource implements ImportSource {
    private static final int DEEPEST = 3;

    private final Desk desk;

    DeskSource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return desk.name();
    }

    @Override
    public Reading open(Path place, ImportOptions options, Optional<String> after) throws IOException {
        if (!Files.isDirectory(place)) {
            requireJson(place);
            return new DeskReading(desk, place.toAbsolutePath().resolveSibling(""), List.of(place), after);
        }
        var files = files(place);
        if (files.isEmpty())
            throw new Unusable("There is no .json or .jsonl file in %s.".formatted(place.getFileName()));
        return new DeskReading(desk, place, files, after);
    }

    private void requireJson(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = new String(in.readNBytes(4096), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\ufeff", "")
                    .stripLeading();
            if (head.isEmpty()) throw new Unusable("%s is empty.".formatted(file.getFileName()));
            if (head.startsWith("{") || head.startsWith("[")) return;
            var line = head.lines().findFirst().orElse("");
            throw new Unusable("%s is no export of %s: it is no JSON, but begins with \"%s\"."
                    .formatted(file.getFileName(), desk.title(), line.substring(0, Math.min(20, line.length()))));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder, DEEPEST)) {
            return files.filter(Files::isRegularFile)
                    .filter(DeskSource::isRecords)
                    .sorted(Comparator.comparing(DeskSource::matter)
                            .thenComparing(file -> folder.relativize(file).toString()))
                    .toList();
        }
    }

    /// What was attached to tickets may be JSON too.
    private static boolean isRecords(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        var folder = String.valueOf(file.resolveSibling("").getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson"))
                && !folder.startsWith("attachment")
                && !folder.startsWith("file");
    }

    private static Matter matter(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.matches("(organi[sz]ation|compan|customer).*")) return Matter.ORGANISATIONS;
        if (name.matches("(user|contact|agent|people|requester|staff).*")) return Matter.PEOPLE;
        return Matter.TICKETS;
    }
}
