package org.goodword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the manual tells people to type works as it stands, each page from its beginning to its end, against the demo.
/// But for what stands in a block of `sh yours`, which needs a mail server or an export of theirs.
class SnippetsTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    /// Starting is what the journeys of the demo and of the first start do.
    private static final Pattern STARTS = Pattern.compile("^(git clone|bin/(run|package)).*", Pattern.MULTILINE);

    private static final String MBOX = """
            From rosa@klein.example Mon Mar  2 10:00:00 2026
            From: Rosa <rosa@klein.example>
            To: support@lumen.example
            Subject: An old question
            Date: Mon, 2 Mar 2026 10:00:00 +0000
            Message-ID: <old@klein.example>

            How bright is it?
            """;

    static List<Path> pages() throws IOException {
        try (var docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> !page.endsWith("first-day.md"))
                    .filter(page -> BLOCK.matcher(read(page)).find())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageDoesWhatItSays(Path page) throws Exception {
        runs(page, House.demo());
    }

    @Test
    void theFirstDayDoesWhatItSays() throws Exception {
        try (var house = House.fresh("first-day")) {
            runs(ROOT.resolve("docs/operate/first-day.md"), house);
        }
    }

    @Test
    void theManualHasPagesToTry() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(3);
    }

    private static void runs(Path page, House house) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "snippets-");
        Files.writeString(folder.resolve("Inbox.mbox"), MBOX);
        Files.writeString(folder.resolve("kunden.csv"), "Wer;Wohin;Bemerkung\nRosa;rosa@klein.example;Stammkundin\n");
        var script = Files.writeString(folder.resolve("script"), """
                set -euo pipefail
                curl() { command curl -fsS "$@" | tee -a "%s/answers"; }
                """.formatted(folder) + typed(page, folder, house));
        var shell = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        shell.environment().put("GOODWORD_DATA", house.data().toString());
        var running = shell.start();
        assertThat(running.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue())
                .as(() -> read(script) + "\n" + read(folder.resolve("output")))
                .isZero();
    }

    /// As it stands, but for where the server is, where backups go, and what a password is. What stops the server first
    /// is
    /// done in a folder beside it: others use this one.
    private static String typed(Path page, Path folder, House house) {
        var typed = new StringBuilder();
        var blocks = BLOCK.matcher(read(page));
        while (blocks.find()) typed.append(blocks.group(1));
        return STARTS.matcher(typed)
                .replaceAll("true")
                .replace(
                        "bin/goodword restore",
                        "GOODWORD_DATA=%s/restored %s restore".formatted(folder, House.commandWithoutServer()))
                .replace("bin/goodword", house.command())
                .replace("\"…\"", '"' + Desk.PASSWORD + '"')
                .replace("localhost:8080", house.url().replace("http://", ""))
                .replace("/backups/", folder + "/");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
