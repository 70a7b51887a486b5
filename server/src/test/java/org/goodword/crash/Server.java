package org.goodword.crash;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.Goodword;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// The real server as a process of its own, on a data folder and ports that outlive it.
final class Server implements AutoCloseable {
    private static final String READY = "Goodword is ready";
    private static final List<String> JVM = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            // Half the time of a start, and starts are what this suite waits for.
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED");

    private final Path folder;
    private final Path log;
    private final List<String> switches;
    private final List<String> database;
    private final int http = freePort();
    private final int smtp = freePort();
    private final Thread hook = new Thread(this::kill);
    private @Nullable Process process;

    /// @param switches system properties; given any, the server sees the test classes too
    Server(String name, List<String> switches) throws IOException {
        this(name, switches, List.of("--goodword.db.binaries=target/postgres-binaries"));
    }

    /// @param database where PostgreSQL is
    Server(String name, List<String> switches, List<String> database) throws IOException {
        this.switches = switches;
        this.database = database;
        var home = Path.of("target", "crash");
        folder = home.resolve(name).toAbsolutePath();
        log = home.resolve(name + ".log");
        Files.createDirectories(home);
        FileSystemUtils.deleteRecursively(folder);
        Files.deleteIfExists(log);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Returns when it serves.
    void start() throws Exception {
        var started = new ProcessBuilder(command(Goodword.class, options()))
                .redirectErrorStream(true)
                .start();
        process = started;
        var ready = new CompletableFuture<Boolean>();
        // Not a virtual one: who reads a pipe keeps its carrier.
        Thread.ofPlatform().daemon().start(() -> follow(started, ready));
        if (!ready.get(10, TimeUnit.MINUTES)) throw new IllegalStateException("Goodword did not start: see " + log);
    }

    /// SIGKILL: no goodbye to anybody, PostgreSQL lives on.
    void kill() {
        if (process == null) return;
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Runs `bin/goodword` on the data folder, and returns what it printed.
    String command(String... words) throws IOException, InterruptedException {
        var typed = Stream.concat(Stream.of("--data", folder.toString()), Stream.of(words));
        var called = new ProcessBuilder(command("org.goodword.Command", typed.toList()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answer = new String(called.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (called.waitFor() != 0) throw new IllegalStateException(List.of(words) + ": " + answer);
        return answer.strip();
    }

    Postgres postgres() throws IOException {
        return Postgres.servingOn(folder.resolve("postgres"));
    }

    int http() {
        return http;
    }

    int smtp() {
        return smtp;
    }

    @Override
    public void close() throws InterruptedException {
        Runtime.getRuntime().removeShutdownHook(hook);
        if (process == null) return;
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) kill();
    }

    private List<String> options() {
        var options = new ArrayList<>(List.of(
                "--server.port=" + http,
                "--goodword.smtp.port=" + smtp,
                "--goodword.data=" + folder,
                "--goodword.limits.api-requests-per-minute=1000000",
                "--goodword.limits.visitors-per-hour=1000000",
                "--goodword.limits.visitor-requests-per-minute=1000000",
                "--goodword.smtp.mails-per-minute=1000000",
                "--goodword.mail.sender-per-hour=1000000"));
        options.addAll(database);
        return options;
    }

    private List<String> command(Class<?> main, List<String> arguments) {
        return command(main.getName(), arguments);
    }

    private List<String> command(String main, List<String> arguments) {
        var words = new ArrayList<String>();
        words.add(ProcessHandle.current().info().command().orElse("java"));
        words.addAll(JVM);
        switches.forEach(name -> words.add("-D" + name + "=true"));
        words.addAll(List.of("-cp", classPath(), main));
        words.addAll(arguments);
        return words;
    }

    private String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !switches.isEmpty() || !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void follow(Process started, CompletableFuture<Boolean> ready) {
        try (var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
                var copy = new PrintWriter(Files.newBufferedWriter(
                        log, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            copy.println("--- started");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.println(line);
                copy.flush();
                if (line.startsWith(READY)) ready.complete(true);
            }
            copy.println("--- ended");
        } catch (IOException killed) {
            // Its pipe went with it.
        } finally {
            ready.complete(false);
        }
    }

    // Not from the range of outgoing connections: a client that knocks while the server is down could get its port.
    private static int freePort() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(15_000, 30_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (java.net.BindException taken) {
                continue;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
