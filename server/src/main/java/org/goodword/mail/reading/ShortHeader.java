package org.goodword.mail.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A mail whose overlong header fields are cut: the parser would give up on one of them and lose all
/// that follows.
final class ShortHeader extends FilterInputStream {
    static final int MAX_FIELD_BYTES = 2 * 1024 * 1024;

    private final Warnings warnings;
    private boolean ended;
    private boolean blank = true;
    private long length;

    ShortHeader(InputStream mail, Warnings warnings) {
        super(mail);
        this.warnings = warnings;
    }

    @Override
    public int read() throws IOException {
        if (ended) return super.read();
        var letter = super.read();
        while (!keeps(letter)) letter = super.read();
        return letter;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
        if (ended) return super.read(buffer, offset, wanted);
        var count = 0;
        while (count < wanted && !ended) {
            var letter = read();
            if (letter < 0) break;
            buffer[offset + count++] = (byte) letter;
        }
        return count == 0 && wanted > 0 ? -1 : count;
    }

    private boolean keeps(int letter) {
        if (letter == '\n') return line();
        if (letter < 0 || letter == '\r' && blank) return true;
        if (blank && letter != ' ' && letter != '\t') length = 0;
        blank = false;
        if (++length == MAX_FIELD_BYTES) warnings.add("A header field of more than 2 MB was cut.");
        return length < MAX_FIELD_BYTES;
    }

    private boolean line() {
        ended = blank;
        blank = true;
        return true;
    }
}
