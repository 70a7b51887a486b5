package org.goodword.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.goodword.platform.Problem;
import org.junit.jupiter.api.Test;

/// Clients decide by our codes: each is told in docs/api/errors.md, with its status.
class ErrorCodesTests {
    private static final Pattern MADE =
            Pattern.compile("new (?:Problem\\.)?Code\\(\\s*\"([a-z-]+)\",\\s*(?:Problem\\.)?Status\\.([A-Z_]+)\\s*\\)");
    private static final Pattern TOLD = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d{3}) \\| [^|]+ \\| [^|]+ \\|$");

    @Test
    void theTableTellsEveryCodeAndNoOther() throws IOException {
        assertThat(told()).isEqualTo(made());
    }

    private static TreeMap<String, Integer> made() throws IOException {
        var codes = new TreeMap<String, Integer>();
        ProblemResponses.CODES.forEach((status, code) -> codes.put(code, status));
        codes.put("internal-error", 500);
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(source -> source.toString().endsWith(".java")).forEach(source -> {
                var found = MADE.matcher(read(source));
                while (found.find())
                    codes.put(
                            found.group(1),
                            Problem.Status.valueOf(found.group(2)).http());
            });
        }
        return codes;
    }

    private static TreeMap<String, Integer> told() {
        var codes = new TreeMap<String, Integer>();
        var found = TOLD.matcher(read(Path.of("../docs/api/errors.md")));
        while (found.find()) codes.put(found.group(1), Integer.parseInt(found.group(2)));
        return codes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
