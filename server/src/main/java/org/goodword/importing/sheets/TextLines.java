package org.goodword.importing.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines with their numbers, which can be given back. Of one that is far too long only the beginning is kept.
final class TextLines implements Closeable {
    private static final int LONGEST = 1_000_000;

    private final Reader in;
    private final char[] buffer = new char[32 * 1024];
    private final Deque<Line> returned = new ArrayDeque<>();
    private int filled;
    private int read;
    private int number;

    TextLines(Reader in) {
        this.in = in;
    }

    /// @param number from 1
    record Line(int number, String text, boolean tooLong) {}

    @Nullable
    Line next() throws IOException {
        return returned.isEmpty() ? scan() : returned.pop();
    }

    void giveBack(List<Line> lines) {
        lines.reversed().forEach(returned::push);
    }

    private @Nullable Line scan() throws IOException {
        var text = new StringBuilder();
        var any = false;
        var tooLong = false;
        for (var one = take(); one >= 0; one = take()) {
            any = true;
            if (one == '\n') break;
            if (text.length() < LONGEST) text.append((char) one);
            else tooLong = true;
        }
        if (!any) return null;
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') text.setLength(text.length() - 1);
        return new Line(++number, text.toString(), tooLong);
    }

    private int take() throws IOException {
        if (read == filled) {
            read = 0;
            filled = Math.max(0, in.read(buffer));
            if (filled == 0) return -1;
        }
        return buffer[read++];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
