package org.goodword.moving.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.moving.archive.Manifest.Part;
import org.goodword.moving.tables.LinesQuery.Content;
import org.goodword.platform.PrivateFile;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The rows of one snapshot on their way into an archive. It is whole once its last file is there: then a crash loses
/// nothing of it.
public record Staging(Path folder) {
    private static final String WHOLE = "snapshot.json";
    private static final String CONTENTS = "files.txt";

    /// What was read, and all that the manifest says of it.
    public Optional<Manifest> whole() throws IOException {
        var file = folder.resolve(WHOLE);
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readString(file), Manifest.class));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    /// Begins anew.
    public void clear() throws IOException {
        forget();
        Files.createDirectories(folder);
    }

    public void forget() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    public void complete(Manifest manifest) throws IOException {
        PrivateFile.write(folder.resolve(WHOLE), JsonMapper.shared().writeValueAsString(manifest));
    }

    Path lines(Part part) {
        return folder.resolve(part.name() + ".jsonl");
    }

    Path schema() {
        return folder.resolve(Manifest.SCHEMA);
    }

    public String schema(String document) throws IOException {
        Files.writeString(schema(), document);
        var digest = new Digesting();
        digest.add(document);
        return digest.hex();
    }

    public Lines lines(String table) throws IOException {
        return new Lines(table, folder.resolve(table + ".jsonl"));
    }

    public Lines contents() throws IOException {
        return new Lines(CONTENTS, folder.resolve(CONTENTS));
    }

    Stream<Content> readContents() throws IOException {
        return Files.lines(folder.resolve(CONTENTS))
                .map(line -> line.split(" "))
                .map(parts -> new Content(parts[0], Long.parseLong(parts[1])));
    }

    /// Written line by line, and on the disk once closed.
    public static final class Lines implements AutoCloseable {
        private final String table;
        private final Path file;
        private final BufferedWriter out;
        private final Digesting digest = new Digesting();
        private long rows;

        Lines(String table, Path file) throws IOException {
            this.table = table;
            this.file = file;
            this.out = Files.newBufferedWriter(file, UTF_8);
        }

        public void add(String line) {
            try {
                out.write(line);
                out.write('\n');
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
            digest.add(line);
            digest.add("\n");
            rows++;
        }

        /// Once, at the end.
        public Part part() {
            return new Part(table, rows, digest.hex());
        }

        @Override
        public void close() throws IOException {
            out.close();
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }
}
