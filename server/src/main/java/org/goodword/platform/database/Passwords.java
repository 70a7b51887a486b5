package org.goodword.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.platform.PrivateFile;

/// The random passwords of the embedded server, one `role=password` a line.
final class Passwords {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "goodword_owner";
    static final String APPLICATION = "goodword";

    private final Map<String, String> byRole;

    private Passwords(Map<String, String> byRole) {
        this.byRole = byRole;
    }

    static Passwords keptIn(Path file) throws IOException {
        if (!Files.exists(file)) PrivateFile.write(file, fresh());
        try (var lines = Files.lines(file)) {
            return new Passwords(lines.map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(words -> words[0], words -> words[1])));
        }
    }

    Login of(String role) {
        return new Login(role, Optional.ofNullable(byRole.get(role)).orElseThrow());
    }

    private static String fresh() {
        return Stream.of(SUPERUSER, OWNER, APPLICATION)
                .map(role -> role + "=" + random() + "\n")
                .collect(Collectors.joining());
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
