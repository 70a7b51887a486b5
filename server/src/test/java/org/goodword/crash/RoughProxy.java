package org.goodword.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// Between clients and a server: after some bytes, wherever in a frame that is, a connection ends, with a goodbye or
/// without. It lets something through now and then: a line that never does is another trouble, which is tried ever more
/// rarely.
final class RoughProxy implements AutoCloseable {
    private static final int SHORTEST = 300;
    /// So many in a row may end before anything could have come.
    private static final int IN_A_ROW = 2;

    private final ServerSocket door = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    private final int behind;
    private final int longest;
    private final Random random;
    private final AtomicInteger cuts = new AtomicInteger();
    private int briefly;
    private volatile boolean smooth;

    /// @param longest bytes that one connection hands to a client
    RoughProxy(int behind, int longest, Random random) throws IOException {
        this.behind = behind;
        this.longest = longest;
        this.random = random;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    int cuts() {
        return cuts.get();
    }

    /// From here on nothing is cut.
    void beSmooth() {
        smooth = true;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                // Of one connection, or the door's end.
                continue;
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            var up = Thread.ofVirtual().start(() -> pump(client, server, Integer.MAX_VALUE));
            pump(server, client, most());
            client.close();
            server.close();
            up.join();
        } catch (IOException notThere) {
            // The client finds out as well.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized int most() {
        var enough = longest / 4;
        var most = random.nextInt(briefly < IN_A_ROW ? SHORTEST : enough, longest);
        briefly = most < enough ? briefly + 1 : 0;
        return most;
    }

    private void pump(Socket from, Socket to, int most) {
        try {
            pump(from.getInputStream(), to.getOutputStream(), most);
            if (most < Integer.MAX_VALUE && random.nextBoolean()) to.setSoLinger(true, 0);
            if (most == Integer.MAX_VALUE) from.close();
        } catch (IOException cut) {
            // By the other direction, or by one of the ends.
        }
    }

    private void pump(InputStream in, OutputStream out, int most) throws IOException {
        var buffer = new byte[8_192];
        var left = most;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            var passed = smooth ? read : Math.min(read, left);
            out.write(buffer, 0, passed);
            left -= passed;
            if (left <= 0 && !smooth) {
                cuts.incrementAndGet();
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
