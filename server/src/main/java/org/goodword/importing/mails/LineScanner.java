package org.goodword.importing.mails;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Where the lines of a file begin and end. Of each only the beginning is kept: a line may have gigabytes.
final class LineScanner implements Closeable {
    private static final int HEAD = 300;
    private static final int BUFFER = 128 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] head = new byte[HEAD];
    private int filled;
    private int read;
    private long position;
    private @Nullable Line peeked;

    LineScanner(InputStream in, long from) throws IOException {
        this.in = in;
        this.position = from;
        in.skipNBytes(from);
    }

    /// @param end behind its line feed
    /// @param head its first characters, as Latin-1, without its end
    record Line(long start, long end, String head) {
        boolean isBlank() {
            return head.isEmpty();
        }
    }

    @Nullable
    Line next() throws IOException {
        var line = peeked == null ? scan() : peeked;
        peeked = null;
        return line;
    }

    boolean peekLooksLikeHeader() throws IOException {
        if (peeked == null) peeked = scan();
        return peeked != null && looksLikeHeader(peeked.head());
    }

    private static boolean looksLikeHeader(String line) {
        var colon = line.indexOf(':');
        return colon > 0 && line.substring(0, colon).chars().allMatch(c -> c > ' ' && c < 0x7f)
                || line.startsWith(">From ");
    }

    private @Nullable Line scan() throws IOException {
        var start = position;
        var kept = 0;
        while (true) {
            if (read == filled && !fill()) return start == position ? null : line(start, kept);
            var from = read;
            while (read < filled && buffer[read] != '\n') read++;
            var some = Math.min(read - from, HEAD - kept);
            System.arraycopy(buffer, from, head, kept, some);
            kept += some;
            position += read - from;
            if (read == filled) continue;
            read++;
            position++;
            return line(start, kept);
        }
    }

    private Line line(long start, int kept) {
        var length = kept > 0 && head[kept - 1] == '\r' ? kept - 1 : kept;
        return new Line(start, position, new String(head, 0, length, StandardCharsets.ISO_8859_1));
    }

    private boolean fill() throws IOException {
        read = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
