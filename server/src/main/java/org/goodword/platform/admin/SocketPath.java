package org.goodword.platform.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the socket of a data folder is: inside it, or, since the path of a Unix socket may have about 100 bytes,
/// in a short private folder that a file beside names.
record SocketPath(Path folder) {
    private static final int LONGEST = 100;

    Path toListenOn() throws IOException {
        var inside = folder.resolve("goodword.sock");
        Files.deleteIfExists(inside);
        Files.deleteIfExists(note());
        if (inside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) return inside;
        var elsewhere = Files.createTempDirectory("goodword").resolve("sock");
        Files.writeString(note(), elsewhere.toString());
        return elsewhere;
    }

    Path toCall() throws IOException {
        return Files.exists(note()) ? Path.of(Files.readString(note()).strip()) : folder.resolve("goodword.sock");
    }

    void forget(Path listened) throws IOException {
        Files.deleteIfExists(listened);
        Files.deleteIfExists(note());
    }

    private Path note() {
        return folder.resolve("goodword.sock.path");
    }
}
