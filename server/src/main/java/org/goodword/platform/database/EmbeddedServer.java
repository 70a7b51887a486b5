package org.goodword.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts and stops the server process of a cluster.
final class EmbeddedServer {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private final Cluster cluster;
    private final Path logFile;
    private final boolean durable;
    private int port;
    private @Nullable Postmaster postmaster;

    EmbeddedServer(Cluster cluster, Path logFile, boolean durable) {
        this.cluster = cluster;
        this.logFile = logFile;
        this.durable = durable;
    }

    Cluster cluster() {
        return cluster;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    synchronized void start(int onPort) throws IOException {
        port = onPort;
        restart();
    }

    /// On the same port, which the pool of connections knows.
    synchronized void restart() throws IOException {
        stopOrphan();
        cluster.configure(port, durable);
        Files.writeString(logFile, "");
        cluster.tool().unprivileged().give(cluster.folder());
        cluster.tool().unprivileged().give(logFile);
        // Not a child of ours: pg_ctl gives it a session of its own, which Ctrl-C on our terminal does not reach.
        var started = cluster.tool()
                .run(
                        "pg_ctl",
                        "start",
                        "-w",
                        "-t",
                        "600",
                        "-s",
                        "-D",
                        cluster.folder().toString(),
                        "-l",
                        logFile.toString());
        if (!started.ok()) throw new IOException(lastWords() + " (its log is " + logFile + ")");
        postmaster = Postmaster.of(cluster).orElseThrow(() -> new IOException("PostgreSQL ended at once"));
    }

    boolean running() {
        var current = postmaster;
        return current != null && current.running();
    }

    /// A server that outlived our killed process is stopped; the file of a dead one would keep ours from starting.
    synchronized void stopOrphan() throws IOException {
        var found = Postmaster.of(cluster);
        if (found.isEmpty()) return;
        if (found.get().running()) {
            log.info("Stopping the database that outlived the last Goodword");
            found.get().stop();
        }
        Files.deleteIfExists(cluster.folder().resolve("postmaster.pid"));
    }

    synchronized void stop() {
        try {
            if (postmaster != null) postmaster.stop();
            postmaster = null;
        } catch (IOException failed) {
            log.warn("The database was not stopped: {}", failed.getMessage());
        }
    }

    private String lastWords() throws IOException {
        var last = new ArrayDeque<>(List.of("PostgreSQL wrote no log"));
        for (var line : new String(Files.readAllBytes(logFile), StandardCharsets.UTF_8).split("\n")) {
            if (line.contains("FATAL")) last.addLast(line.replaceFirst(".*FATAL: *", ""));
        }
        return last.getLast();
    }
}
