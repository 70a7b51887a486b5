package org.goodword.mail.fetching;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// The network between Goodword and a real mail server, which a test can cut, or let go silent.
final class Wire implements AutoCloseable {
    private final int there;
    private final ServerSocket here;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean cut;
    private volatile boolean silent;

    Wire(int there) throws IOException {
        this.there = there;
        here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return here.getLocalPort();
    }

    /// Nobody comes through, and who is connected is thrown out.
    void cut() {
        cut = true;
        open.forEach(Wire::close);
    }

    void mend() {
        cut = false;
        silent = false;
        left.set(Long.MAX_VALUE);
    }

    /// After so many bytes of the server nothing more comes, and nobody says why.
    void silenceAfter(long bytes) {
        left.set(bytes);
        silent = true;
    }

    private void accept() {
        while (!here.isClosed())
            try {
                join(here.accept());
            } catch (IOException closed) {
                return;
            }
    }

    private void join(Socket client) {
        open.add(client);
        if (cut) {
            close(client);
            return;
        }
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), there);
            open.add(server);
            Thread.startVirtualThread(() -> copy(client, server, false));
            Thread.startVirtualThread(() -> copy(server, client, true));
        } catch (IOException gone) {
            close(client);
        }
    }

    private void copy(Socket from, Socket to, boolean fromServer) {
        var buffer = new byte[8 * 1024];
        try {
            for (var read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (fromServer && silent && left.addAndGet(-read) < 0) end.await();
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException | InterruptedException gone) {
            // As wires do.
            return;
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
        end.countDown();
        open.forEach(Wire::close);
    }
}
