package org.goodword.chat.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.goodword.chat.streaming.Frame;
import org.goodword.chat.streaming.Line;

/// Gathers what there is for a browser that asks, and answers with the first news.
final class PollLine implements Line {
    private final Consumer<List<String>> answer;
    private final List<String> frames = new ArrayList<>();
    private final Set<Frame.Kind> states = EnumSet.noneOf(Frame.Kind.class);
    private boolean open = true;

    PollLine(Consumer<List<String>> answer) {
        this.answer = answer;
    }

    /// How things stand goes with the answer, but is worth none by itself at the beginning.
    @Override
    public synchronized void send(String cursor, Frame frame) {
        if (!open) return;
        frames.add(frame.text());
        if (!frame.kind().isState() || !states.add(frame.kind())) finish();
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
