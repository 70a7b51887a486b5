package org.goodword.platform.admin;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What goes over the socket: the working directory and the words one way, then frames of a kind and a text back.
record AdminCall(Path workingDirectory, List<String> words) {
    static final int LINE = 1;
    static final int NOTE = 2;
    static final int EXIT = 3;
    private static final int MOST_WORDS = 10_000;
    private static final int LONGEST_TEXT = 1 << 20;

    void send(DataOutputStream out) throws IOException {
        out.writeInt(words.size());
        writeText(out, workingDirectory.toString());
        for (var word : words) writeText(out, word);
        out.flush();
    }

    static AdminCall receive(DataInputStream in) throws IOException {
        var count = in.readInt();
        if (count < 0 || count > MOST_WORDS) throw new IOException("not a call");
        var directory = Path.of(readText(in));
        var words = new ArrayList<String>();
        for (var i = 0; i < count; i++) words.add(readText(in));
        return new AdminCall(directory, List.copyOf(words));
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > LONGEST_TEXT) throw new IOException("a text too long");
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
