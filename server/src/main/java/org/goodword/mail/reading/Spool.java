package org.goodword.mail.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The decoded bytes of an attachment: in memory while small, else in a temporary file that goes with
/// `close`.
public final class Spool implements Closeable {
    static final int MEMORY_LIMIT = 64 * 1024;

    private byte[] head = new byte[0];
    private @Nullable Path file;
    private long size;

    private Spool() {}

    /// Reads the stream to its end. Trouble with the mail's own bytes ends the content early; trouble
    /// with our disk is
    /// an [UncheckedIOException].
    static Spool of(InputStream content) throws IOException {
        var spool = new Spool();
        try {
            var head = content.readNBytes(MEMORY_LIMIT + 1);
            if (head.length <= MEMORY_LIMIT) spool.keep(head);
            else spool.spill(head, content);
            return spool;
        } catch (IOException | RuntimeException broken) {
            spool.close();
            throw broken;
        }
    }

    public InputStream open() {
        try {
            return file == null ? new ByteArrayInputStream(head) : new BufferedInputStream(Files.newInputStream(file));
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    /// In bytes.
    public long size() {
        return size;
    }

    byte[] first(int limit) {
        try (var in = open()) {
            return in.readNBytes(limit);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    @Override
    public void close() {
        if (file == null) return;
        try {
            Files.deleteIfExists(file);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    private void keep(byte[] bytes) {
        head = bytes;
        size = bytes.length;
    }

    private void spill(byte[] bytes, InputStream rest) throws IOException {
        file = temporary();
        try (var out = Files.newOutputStream(file)) {
            write(out, bytes, bytes.length);
            var buffer = new byte[32 * 1024];
            for (var read = rest.read(buffer); read >= 0; read = rest.read(buffer)) write(out, buffer, read);
        }
    }

    private void write(OutputStream out, byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
            size += length;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("goodword-mail-", ".part");
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }
}
