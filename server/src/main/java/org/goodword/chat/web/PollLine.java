package org.goodword.chat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.goodword.chat.streaming.Line;

/// Gathers what there is for a browser that asks, and answers with the first news.
final class PollLine implements Line {
    private final Consumer<List<String>> answer;
    private final List<String> frames = new ArrayList<>();
    private boolean open = true;

    PollLine(Consumer<List<String>> answer) {
        this.answer = answer;
    }

    /// How a chat stands goes with the answer, but is worth none by itself at the beginning.
    @Override
    public synchronized void send(String cursor, String frame) {
        if (!open) return;
        var isFirst = frames.isEmpty();
        frames.add(frame);
        if (frame.startsWith("{\"type\":\"messages\"") || frame.startsWith("{\"type\":\"refetch\"")) finish();
        else if (!isFirst && !frame.startsWith("{\"type\":\"chat\"")) finish();
    }

    @Override
    public void ping() {}

    @Override
    public synchronized boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        finish();
    }

    /// Answers with what there is.
    synchronized void finish() {
        if (!open) return;
        open = false;
        answer.accept(List.copyOf(frames));
    }
}
