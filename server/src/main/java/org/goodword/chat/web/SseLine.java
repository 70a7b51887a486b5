package org.goodword.chat.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.goodword.chat.streaming.Frame;
import org.goodword.chat.streaming.Line;

/// Server-sent events (WHATWG HTML §9.2) over one asynchronous answer. Nobody waits for a slow
/// browser: what it does not take is kept up to a limit, and then it is hung up on.
final class SseLine implements Line, WriteListener, AsyncListener {
    private static final int MOST = 256 * 1024;
    private static final byte[] PING = ": ping\n\n".getBytes(StandardCharsets.UTF_8);

    private final AsyncContext answer;
    private final ServletOutputStream out;
    private final Deque<byte[]> waiting = new ArrayDeque<>(2);
    private int bytes;
    private boolean begun;
    private boolean unflushed;
    private boolean open = true;

    SseLine(AsyncContext answer) throws IOException {
        this.answer = answer;
        this.out = answer.getResponse().getOutputStream();
        answer.setTimeout(0);
        answer.addListener(this);
    }

    /// From here on the container may call.
    void begin() {
        out.setWriteListener(this);
    }

    @Override
    public void send(String cursor, Frame frame) {
        push(("id: " + cursor + "\ndata: " + frame.text() + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void ping() {
        push(PING);
    }

    private void push(byte[] text) {
        synchronized (this) {
            if (!open) return;
            waiting.add(text);
            bytes += text.length;
            if (bytes <= MOST) {
                drain();
                return;
            }
        }
        close();
    }

    private synchronized void drain() {
        try {
            while (open && begun && out.isReady()) {
                var next = waiting.poll();
                if (next != null) {
                    bytes -= next.length;
                    out.write(next);
                    unflushed = true;
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else return;
            }
        } catch (IOException | RuntimeException gone) {
            close();
        }
    }

    @Override
    public void onWritePossible() {
        synchronized (this) {
            begun = true;
        }
        drain();
    }

    @Override
    public synchronized boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (!open) return;
            open = false;
            waiting.clear();
        }
        try {
            answer.complete();
        } catch (IllegalStateException alreadyOver) {
            // The container was quicker.
        }
    }

    @Override
    public void onError(Throwable gone) {
        close();
    }

    @Override
    public void onComplete(AsyncEvent over) {
        forget();
    }

    @Override
    public void onTimeout(AsyncEvent late) {
        close();
    }

    @Override
    public void onError(AsyncEvent gone) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent begun) {}

    private synchronized void forget() {
        open = false;
        waiting.clear();
    }
}
