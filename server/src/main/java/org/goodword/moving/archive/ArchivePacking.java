package org.goodword.moving.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.goodword.files.WorkspaceContents;
import org.goodword.moving.archive.Manifest.Contents;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes what is staged, and the files that it names, into one zip.
@Component
public class ArchivePacking {
    private static final int MOST_NAMED = 1_000;

    private final WorkspaceContents contents;

    ArchivePacking(WorkspaceContents contents) {
        this.contents = contents;
    }

    /// The file appears when it is whole; only its owner may read it.
    ///
    /// @param packed is told how many files are in it
    public Manifest pack(Staging staging, Manifest snapshot, ArchiveKey key, Path file, LongConsumer packed)
            throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), UTF_8);
            zip.setLevel(Deflater.BEST_SPEED);
            var manifest = write(zip, staging, snapshot, key, packed);
            zip.finish();
            zip.flush();
            channel.force(true);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Manifest write(ZipOutputStream zip, Staging staging, Manifest snapshot, ArchiveKey key, LongConsumer packed)
            throws IOException {
        for (var table : snapshot.tables())
            try (var lines = Files.newInputStream(staging.lines(table))) {
                add(zip, table.entry(), lines);
            }
        try (var schema = Files.newInputStream(staging.schema())) {
            add(zip, Manifest.SCHEMA, schema);
        }
        var manifest = with(snapshot, files(zip, staging, packed));
        var json = JsonMapper.shared().writeValueAsBytes(manifest);
        add(zip, Manifest.ENTRY, new java.io.ByteArrayInputStream(json));
        var signature = HexFormat.of().formatHex(key.mac(Manifest.ENTRY, json)).getBytes(UTF_8);
        add(zip, Manifest.SIGNATURE, new java.io.ByteArrayInputStream(signature));
        return manifest;
    }

    private Contents files(ZipOutputStream zip, Staging staging, LongConsumer packed) throws IOException {
        var names = new Digesting();
        var missing = new ArrayList<String>();
        long count = 0;
        long bytes = 0;
        long lost = 0;
        try (var listed = staging.readContents()) {
            for (var content : (Iterable<org.goodword.moving.tables.LinesQuery.Content>) listed::iterator) {
                try (var in = contents.open(Workspaces.current(), content.sha256())) {
                    var name = Manifest.file(content.sha256());
                    bytes += add(zip, name, in);
                    names.add(name + "\n");
                    packed.accept(++count);
                } catch (NoSuchFileException erasedMeanwhile) {
                    lost++;
                    if (missing.size() < MOST_NAMED) missing.add(content.sha256());
                }
            }
        }
        return new Contents(count, bytes, names.hex(), lost, List.copyOf(missing));
    }

    private static long add(ZipOutputStream zip, String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var bytes = content.transferTo(zip);
        zip.closeEntry();
        return bytes;
    }

    private static Manifest with(Manifest snapshot, Contents files) {
        return new Manifest(
                snapshot.format(),
                snapshot.id(),
                snapshot.installation(),
                snapshot.epoch(),
                snapshot.schema(),
                snapshot.madeAt(),
                snapshot.workspace(),
                snapshot.created(),
                snapshot.lock(),
                snapshot.tables(),
                snapshot.left(),
                snapshot.lost(),
                snapshot.schemaSha256(),
                files);
    }
}
