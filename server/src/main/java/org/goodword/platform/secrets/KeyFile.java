package org.goodword.platform.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.goodword.platform.PrivateFile;
import org.goodword.platform.StartRefused;

/// `secret` in the data folder: one key a line, newest first.
record KeyFile(Path file) {
    /// Makes the first key when there is none.
    List<Key> keys() {
        try {
            if (!Files.exists(file)) PrivateFile.write(file, random() + "\n");
            return lines().stream().map(Key::new).toList();
        } catch (IOException unreadable) {
            throw new StartRefused("The key file " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    void addKey() throws IOException {
        var lines = new ArrayList<>(lines());
        lines.addFirst(random());
        PrivateFile.write(file, String.join("\n", lines) + "\n");
    }

    private List<String> lines() throws IOException {
        var lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) throw new IOException("it is empty; restore it from a backup");
        return lines;
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
