package org.goodword.mail.fetching;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Tells trouble with the server from trouble with our disk.
final class ServerStream extends FilterInputStream {
    private final Duration patience;

    /// @param patience how long the server may be silent before the connection is given up
    ServerStream(InputStream in, Duration patience) {
        super(in);
        this.patience = patience;
    }

    static final class Broke extends IOException {
        private final transient IOException cause;
        private final boolean silent;

        Broke(IOException cause, boolean silent) {
            super(cause);
            this.cause = cause;
            this.silent = silent;
        }

        IOException cause() {
            return cause;
        }

        /// It ended in silence. The library forgets that, for it asks once more what has become of the mail.
        boolean isSilence() {
            return silent;
        }
    }

    @Override
    public int read() throws IOException {
        var since = System.nanoTime();
        try {
            return super.read();
        } catch (IOException broke) {
            throw broke(broke, since);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var since = System.nanoTime();
        try {
            return super.read(buffer, offset, length);
        } catch (IOException broke) {
            throw broke(broke, since);
        }
    }

    private Broke broke(IOException cause, long since) {
        return new Broke(cause, System.nanoTime() - since >= patience.toNanos());
    }
}
