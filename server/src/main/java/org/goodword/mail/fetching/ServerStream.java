package org.goodword.mail.fetching;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Tells trouble with the server from trouble with our disk.
final class ServerStream extends FilterInputStream {
    ServerStream(InputStream in) {
        super(in);
    }

    static final class Broke extends IOException {
        private final transient IOException cause;

        Broke(IOException cause) {
            super(cause);
            this.cause = cause;
        }

        IOException cause() {
            return cause;
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException broke) {
            throw new Broke(broke);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException broke) {
            throw new Broke(broke);
        }
    }
}
