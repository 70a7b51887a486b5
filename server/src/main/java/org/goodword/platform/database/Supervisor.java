package org.goodword.platform.database;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the embedded server and starts it again when it dies, waiting longer each time it fails.
final class Supervisor implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final EmbeddedServer server;
    private final Thread watcher;

    Supervisor(EmbeddedServer server) {
        this.server = server;
        this.watcher = Thread.ofVirtual().name("database-supervisor").unstarted(this::run);
    }

    void watch() {
        watcher.start();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            if (!server.running()) revive();
            Waiting.pause(GLANCE);
        }
    }

    private void revive() {
        log.warn("The database died; starting it again");
        var pause = GLANCE;
        while (!Thread.currentThread().isInterrupted() && !restarted()) {
            Waiting.pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private boolean restarted() {
        try {
            server.restart();
            log.info("The database runs again");
            return true;
        } catch (IOException failed) {
            log.error("The database did not start: {}", failed.getMessage());
            return false;
        }
    }

    /// Returns when no restart is under way, so that the server can be stopped for good.
    @Override
    public void close() {
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
