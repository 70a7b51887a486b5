package org.goodword.realtime.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodword.realtime.streaming.Goodbye;
import org.goodword.realtime.streaming.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/// Frames wait here for a thread of their own, which only exists while there are any. A client for whom too much waits
/// is hung up on.
final class SocketLine implements Line {
    private static final Logger LOG = LoggerFactory.getLogger(SocketLine.class);
    private static final int MOST_WAITING = 1_000_000;

    private final WebSocketSession session;
    private final MeterRegistry metrics;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger characters = new AtomicInteger();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    SocketLine(WebSocketSession session, MeterRegistry metrics) {
        this.session = session;
        this.metrics = metrics;
    }

    @Override
    public void send(String frame) {
        if (!isOpen()) return;
        waiting.add(frame);
        if (characters.addAndGet(frame.length()) > MOST_WAITING) close(Goodbye.SLOW);
        else if (writing.compareAndSet(false, true)) Thread.startVirtualThread(this::write);
    }

    private void write() {
        do {
            for (var frame = waiting.poll(); frame != null && isOpen(); frame = waiting.poll()) write(frame);
            writing.set(false);
        } while (isOpen() && !waiting.isEmpty() && writing.compareAndSet(false, true));
    }

    private void write(String frame) {
        try {
            session.sendMessage(new TextMessage(frame));
            characters.addAndGet(-frame.length());
        } catch (IOException | RuntimeException unsendable) {
            LOG.debug("A client took no frame in time: {}", unsendable.toString());
            close(Goodbye.SLOW);
        }
    }

    @Override
    public void close(Goodbye why) {
        if (!closed.compareAndSet(false, true)) return;
        if (why == Goodbye.SLOW || why == Goodbye.SILENT)
            metrics.counter("goodword.streams.dead", "reason", why.reason()).increment();
        // A client that does not read does not read this either: saying it may take seconds.
        Thread.startVirtualThread(() -> sayGoodbye(why));
    }

    private void sayGoodbye(Goodbye why) {
        try {
            session.close(new CloseStatus(why.code(), why.reason()));
        } catch (IOException | RuntimeException gone) {
            LOG.debug("A client was gone already: {}", gone.toString());
        }
    }

    /// The connection has ended, whoever ended it.
    void ended() {
        closed.set(true);
        waiting.clear();
    }

    @Override
    public boolean isOpen() {
        return !closed.get();
    }
}
