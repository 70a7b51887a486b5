package org.goodword.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// Whether a house still answers, and what it waits for when it does not: a run elsewhere leaves nothing but its
/// output.
final class Vitals {
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final int MOST_THREADS = 60;
    private static final int FRAMES = 12;

    private Vitals() {}

    /// Prints the threads of a house that answers nothing.
    static void tell(House house, ProcessHandle process) throws IOException, InterruptedException {
        if (answers(house)) return;
        System.out.println("The house at " + house.url() + " answers nothing. It waits here:");
        for (var server : process.descendants().toList()) dump(server.pid());
        dump(process.pid());
    }

    private static boolean answers(House house) throws InterruptedException {
        var ask = HttpRequest.newBuilder(URI.create(house.url() + "/health/live"))
                .timeout(Duration.ofSeconds(20))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            client.send(ask, HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException silent) {
            return false;
        }
    }

    private static void dump(long pid) throws IOException, InterruptedException {
        var file = Path.of("target", "failures", "threads-" + pid + ".txt").toAbsolutePath();
        var asking = new ProcessBuilder(
                        JCMD.toString(), Long.toString(pid), "Thread.dump_to_file", "-overwrite", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!asking.waitFor(30, TimeUnit.SECONDS) || !Files.exists(file)) return;
        Arrays.stream(Files.readString(file).split("\n\n"))
                .filter(thread ->
                        thread.contains("org.goodword") || thread.contains("clinit") || thread.contains("oadClass"))
                .limit(MOST_THREADS)
                .forEach(thread -> thread.lines().limit(FRAMES).forEach(System.out::println));
    }
}
