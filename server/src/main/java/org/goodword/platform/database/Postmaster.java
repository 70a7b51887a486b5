package org.goodword.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The server process that `postmaster.pid` names, which may be long dead and its number another's by now.
record Postmaster(long pid, Path folder) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Optional<Postmaster> of(Cluster cluster) throws IOException {
        try {
            var lines = Files.readAllLines(cluster.folder().resolve("postmaster.pid"));
            if (lines.isEmpty()) return Optional.empty();
            return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), cluster.folder()));
        } catch (NoSuchFileException | NumberFormatException stopped) {
            return Optional.empty();
        }
    }

    /// True while this process lives and is PostgreSQL on our folder.
    boolean running() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().commandLine())
                .filter(command -> command.contains("postgres") && command.contains(folder.toString()))
                .isPresent();
    }

    /// Disconnects its clients and stops it cleanly; when it does not listen, it recovers at its next start.
    void stop() throws IOException {
        signal("INT");
        if (Waiting.until(PATIENCE, () -> !running())) return;
        signal("QUIT");
        Waiting.until(PATIENCE, () -> !running());
    }

    private void signal(String name) throws IOException {
        // The shell's own: the container image has no program of that name.
        if (running()) Tool.execute(List.of("/bin/sh", "-c", "kill -%s %d".formatted(name, pid)));
    }
}
