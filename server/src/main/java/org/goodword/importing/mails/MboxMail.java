package org.goodword.importing.mails;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// One mail inside an mbox, as it was before it was put there: ">From " at the beginning of a line loses one ">".
final class MboxMail extends FilterInputStream {
    private static final byte[] FROM = "From ".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private long left;
    private boolean atLineStart = true;
    private byte[] pending = {};
    private int given;

    MboxMail(InputStream in, long length) {
        super(new BufferedInputStream(in, 64 * 1024));
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        if (given < pending.length) return pending[given++] & 0xff;
        var one = take();
        if (one == '>' && atLineStart) return quoted();
        atLineStart = one == '\n';
        return one;
    }

    /// Reads ahead until it is clear whether "From " follows: one ">" goes then.
    private int quoted() throws IOException {
        var ahead = new ByteArrayOutputStream();
        ahead.write('>');
        var one = take();
        while (one == '>' && ahead.size() < 1024) {
            ahead.write(one);
            one = take();
        }
        var matched = 0;
        while (matched < FROM.length && one == FROM[matched]) {
            ahead.write(one);
            matched++;
            if (matched < FROM.length) one = take();
        }
        var isQuoted = matched == FROM.length;
        if (!isQuoted && one >= 0) ahead.write(one);
        atLineStart = !isQuoted && one == '\n';
        pending = ahead.toByteArray();
        given = isQuoted ? 1 : 0;
        return pending[given++] & 0xff;
    }

    private int take() throws IOException {
        if (left <= 0) return -1;
        left--;
        return in.read();
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) return 0;
        var count = 0;
        for (; count < most; count++) {
            var one = read();
            if (one < 0) return count == 0 ? -1 : count;
            into[from + count] = (byte) one;
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
