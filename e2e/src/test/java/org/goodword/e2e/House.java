package org.goodword.e2e;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Goodword as it is shipped: jar, libraries and prepared beans, in a process of its own, with its own PostgreSQL, on
/// free ports.
final class House implements AutoCloseable {
    /// As `build` and `prepare_beans` of bin/lib.sh leave them.
    private static final Path APP = Path.of("..", "server", "target", "app");
    private static final Path OPTIONS = Path.of("..", "packaging", "java.options");
    private static final Path CLASSES = Path.of("..", "server", "target", "classes");
    /// Journeys run in processes side by side, each with houses of its own.
    private static final String SIDE = System.getProperty("goodword.side", "side");
    private static final String JAVA = ProcessHandle.current().info().command().orElse("java");
    /// Says nothing to the server.
    private static final String MOVED_IN = "--moved-in";

    private static final List<Pattern> TOLD = List.of(
            Pattern.compile("(Goodword is ready): http://localhost:(\\d+)"),
            Pattern.compile("(Receiving mail): port=(\\d+)"),
            Pattern.compile("(Set-up code): (\\S+)"));

    private static House shared;
    private static House demo;

    private final Path folder;
    private final Process process;
    private final Map<String, CompletableFuture<String>> told = new ConcurrentHashMap<>();

    private House(String name, List<String> before, boolean prepared, List<String> options) throws IOException {
        folder = place(name);
        if (!options.contains(MOVED_IN)) delete(folder);
        Files.createDirectories(folder.getParent());
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                JAVA,
                "@" + OPTIONS,
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dspring.aot.enabled=" + prepared,
                "-cp",
                app("goodword.jar") + File.pathSeparator + app("beans.jar"),
                "org.goodword.Goodword",
                "--goodword.data=" + folder,
                "--goodword.db.binaries=target/postgres-binaries",
                "--goodword.outside.trusted-hosts=localhost",
                "--goodword.db.durable=false"));
        command.addAll(options);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        // Not a virtual one: who reads a pipe keeps its carrier, and there are only as many as processors.
        Thread.ofPlatform().daemon().start(() -> follow(folder.resolveSibling(name + ".log")));
        try {
            said("Goodword is ready");
        } catch (IllegalStateException never) {
            // The next one has the same folder.
            close();
            throw never;
        }
    }

    static Path place(String name) {
        return Path.of("target", "houses", SIDE, name).toAbsolutePath();
    }

    /// One whose folder somebody has filled.
    static House movedInto(String name) {
        try {
            return new House(name, List.of(), true, List.of("--server.port=0", "--goodword.smtp.port=0", MOVED_IN));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// One that nobody has set up yet.
    static House fresh(String name) {
        try {
            return new House(name, List.of(), true, List.of("--server.port=0", "--goodword.smtp.port=0"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The demo, as `bin/run --demo` starts it: with somebody who starts it again, at the same ports, when it is
    /// killed.
    static synchronized House demo() {
        if (demo == null) demo = newDemo();
        return demo;
    }

    private static House newDemo() {
        try {
            var supervisor =
                    List.of(JAVA, "-Xmx16m", "-cp", CLASSES.toString(), "org.goodword.demo.crashing.Supervisor");
            return new House(
                    "demo",
                    supervisor,
                    false,
                    List.of(
                            "--server.port=" + freePort(),
                            "--goodword.smtp.port=" + freePort(),
                            "--server.address=127.0.0.1",
                            "--goodword.demo=true"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A file of those that `bin/run` and the packages start.
    static Path app(String file) {
        var path = APP.resolve(file).toAbsolutePath().normalize();
        if (!Files.exists(path))
            throw new IllegalStateException("There is no " + path + ": bin/test --journeys builds it.");
        return path;
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /// The one of all journeys that begin in a desk at work; set up by Ada.
    static synchronized House atWork() {
        if (shared == null) {
            shared = fresh("at-work");
            Desk.setUp(shared);
        }
        return shared;
    }

    String url() {
        return "http://localhost:" + said("Goodword is ready");
    }

    int smtpPort() {
        return Integer.parseInt(said("Receiving mail"));
    }

    Path data() {
        return folder;
    }

    /// `bin/goodword`, as far as it asks a server that runs.
    String command() {
        return "%s -cp %s org.goodword.Command"
                .formatted(JAVA, CLASSES.toAbsolutePath().normalize());
    }

    /// The same, where no server runs.
    static String commandWithoutServer() {
        return "%s -Dgoodword.db.binaries=%s -cp %s org.goodword.Command"
                .formatted(JAVA, Path.of("target", "postgres-binaries").toAbsolutePath(), app("goodword.jar"));
    }

    String setUpCode() {
        return said("Set-up code");
    }

    private String said(String what) {
        try {
            return heard(what).get(5, TimeUnit.MINUTES);
        } catch (Exception never) {
            throw new IllegalStateException("Goodword never said \"%s\": see target/houses".formatted(what), never);
        }
    }

    private CompletableFuture<String> heard(String what) {
        return told.computeIfAbsent(what, _ -> new CompletableFuture<>());
    }

    private void follow(Path log) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var copy = new PrintWriter(Files.newBufferedWriter(log), true)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.println(line);
                for (var pattern : TOLD) {
                    var found = pattern.matcher(line);
                    if (found.find()) heard(found.group(1)).complete(found.group(2));
                }
            }
        } catch (IOException ended) {
            // Its pipe went with it.
        } finally {
            TOLD.forEach(pattern -> told.values()
                    .forEach(waiting -> waiting.completeExceptionally(new IllegalStateException("Goodword ended"))));
        }
    }

    /// For the end of a journey that failed.
    void tellWhatItWaitsFor() throws IOException, InterruptedException {
        Vitals.tell(this, process.toHandle());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
