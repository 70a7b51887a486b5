package org.goodword.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup file, opened for reading.
final class Archive implements AutoCloseable {
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static Archive open(Path file) throws IOException {
        if (!Files.exists(file)) throw RestoreRefused.because("There is no file " + file + ".");
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw RestoreRefused.because(file + " is not a whole backup: " + broken.getMessage() + ".");
        }
        try (var json = content(zip, Manifest.ENTRY)) {
            return new Archive(zip, JsonMapper.shared().readValue(json, Manifest.class));
        } catch (JacksonException | RestoreRefused broken) {
            zip.close();
            throw RestoreRefused.because(file + " is not a backup of Goodword.");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /// Reads every table through before anything is changed.
    void refuseBroken() throws IOException {
        for (var table : manifest.tables()) {
            try (var content = new DigestInputStream(rows(table), Digests.sha256())) {
                content.transferTo(java.io.OutputStream.nullOutputStream());
                if (!Digests.hex(content.getMessageDigest()).equals(table.sha256()))
                    throw RestoreRefused.because(
                            "The backup is damaged: " + table.name() + " is not what was written.");
            } catch (ZipException damaged) {
                throw RestoreRefused.because("The backup is damaged in " + table.name() + ".");
            }
        }
    }

    InputStream rows(Manifest.Table table) throws IOException {
        return content(zip, table.entry());
    }

    String keys() throws IOException {
        try (var keys = content(zip, "secret")) {
            return new String(keys.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        }
    }

    /// Puts the files where they rested; those already there, which have the same content, stay.
    long unpackFiles(Path root) throws IOException {
        var parent = root.resolveSibling(".").normalize();
        long unpacked = 0;
        for (var entry : (Iterable<ZipEntry>) zip.stream().map(each -> (ZipEntry) each)::iterator) {
            if (!entry.getName().startsWith("files/")) continue;
            var target = parent.resolve(entry.getName()).normalize();
            if (!target.startsWith(root)) throw RestoreRefused.because("The backup names a file outside its folder.");
            if (!Files.exists(target)) unpack(entry, target);
            unpacked++;
        }
        return unpacked;
    }

    private void unpack(ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(target.resolveSibling(".").normalize());
        var part = target.resolveSibling(target.getFileName() + ".part");
        try (var content = zip.getInputStream(entry)) {
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
        }
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static InputStream content(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw RestoreRefused.because("The backup lacks " + name + ".");
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
