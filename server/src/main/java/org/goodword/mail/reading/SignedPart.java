package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// The first part of a raw multipart, header and all, byte for byte but for line ends, which are CRLF (RFC 1847 §2.1):
/// what a signature in the second part is over.
final class SignedPart extends InputStream {
    private static final int CHUNK = 8192;

    private final BufferedInputStream in;
    private final String delimiter;
    private byte[] current = new byte[0];
    private int at;
    private boolean atLineStart = true;
    private boolean owesLineEnd;
    private boolean ended;

    SignedPart(InputStream mail, String boundary) throws IOException {
        this.in = new BufferedInputStream(mail);
        this.delimiter = "--" + boundary;
        while (!ended && !isDelimiter(line())) {}
        atLineStart = true;
        owesLineEnd = false;
    }

    @Override
    public int read() throws IOException {
        while (at == current.length) if (!next()) return -1;
        return current[at++] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
        if (wanted == 0) return 0;
        while (at == current.length) if (!next()) return -1;
        var count = Math.min(wanted, current.length - at);
        System.arraycopy(current, at, buffer, offset, count);
        at += count;
        return count;
    }

    /// The line end before the delimiter belongs to the delimiter.
    private boolean next() throws IOException {
        if (ended) return false;
        var isStart = atLineStart;
        var owed = owesLineEnd;
        var line = line();
        if (line.length == 0 && ended || isStart && isDelimiter(line)) {
            ended = true;
            return false;
        }
        var out = new ByteArrayOutputStream(line.length + 2);
        if (owed) out.writeBytes(new byte[] {'\r', '\n'});
        out.writeBytes(line);
        current = out.toByteArray();
        at = 0;
        return true;
    }

    /// A line without its end, or a piece of a long one.
    private byte[] line() throws IOException {
        var line = new ByteArrayOutputStream();
        owesLineEnd = false;
        for (var letter = in.read(); ; letter = in.read()) {
            if (letter < 0) {
                ended = true;
                return line.toByteArray();
            }
            if (letter == '\n') {
                atLineStart = true;
                owesLineEnd = true;
                return withoutReturn(line.toByteArray());
            }
            line.write(letter);
            if (line.size() >= CHUNK && letter != '\r' || line.size() >= 2 * CHUNK) {
                atLineStart = false;
                return line.toByteArray();
            }
        }
    }

    private static byte[] withoutReturn(byte[] line) {
        var isReturn = line.length > 0 && line[line.length - 1] == '\r';
        return isReturn ? java.util.Arrays.copyOf(line, line.length - 1) : line;
    }

    private boolean isDelimiter(byte[] line) {
        if (line.length < delimiter.length() || line.length > delimiter.length() + 200) return false;
        var text = new String(line, ISO_8859_1).stripTrailing();
        return text.equals(delimiter) || text.equals(delimiter + "--");
    }
}
