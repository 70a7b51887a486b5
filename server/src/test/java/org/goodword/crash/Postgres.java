package org.goodword.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// The database's processes, as the operating system sees them.
record Postgres(ProcessHandle postmaster) {
    static Postgres servingOn(Path folder) throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
        return new Postgres(ProcessHandle.of(pid).orElseThrow());
    }

    /// As when the machine's memory runs out: the server goes, its children notice.
    void killPostmaster() {
        postmaster.destroyForcibly();
        await().atMost(Duration.ofSeconds(30)).until(() -> !postmaster.isAlive());
    }

    /// One connection's process, mostly, or one of the server's own: PostgreSQL then throws all connections away and
    /// recovers from its log.
    void killOneProcess(RandomGenerator random) {
        var processes = postmaster.children().toList();
        processes.get(random.nextInt(processes.size())).destroyForcibly();
    }
}
