package org.goodword.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.goodword.platform.PrivateFile;
import org.goodword.platform.StartRefused;
import org.springframework.util.FileSystemUtils;

/// The files of the embedded server: made once, configured at each start.
record Cluster(Path folder, Tool tool) {
    private static final String CONFIGURATION = """
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 60
            shared_buffers = 128MB
            work_mem = 8MB
            random_page_cost = 1.1
            # A change of one ticket touches thirty pages of indexes, each of which goes whole into the log the first time after a
            # checkpoint: packed they are half, and seldom they are few.
            wal_compression = pglz
            checkpoint_timeout = 15min
            idle_in_transaction_session_timeout = 60s
            fsync = %2$s
            synchronous_commit = %2$s
            jit = off
            # Many ask little at once: a page that takes every processor makes all others wait.
            max_parallel_workers_per_gather = 0
            timezone = 'UTC'
            log_timezone = 'UTC'
            # What people wrote stays out of the log: no statements, no row values.
            log_min_error_statement = panic
            log_error_verbosity = terse
            """;

    private static final String HOST_BASED_ACCESS = """
            host all all 127.0.0.1/32 scram-sha-256
            """;

    boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /// Made aside and renamed, so that a crash half-way leaves nothing that looks like a cluster.
    /// The superuser has its password from the first moment: there is never a trusting server.
    void create(Login superuser) throws IOException {
        var fresh = folder.resolveSibling(folder.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(fresh);
        var passwordFile = folder.resolveSibling("initdb-password");
        PrivateFile.write(passwordFile, superuser.password() + "\n");
        try {
            initialise(fresh, passwordFile, superuser);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path fresh, Path passwordFile, Login superuser) throws IOException {
        Files.createDirectory(fresh);
        tool.unprivileged().give(fresh);
        tool.unprivileged().give(passwordFile);
        var made = tool.run(
                "initdb",
                "--pgdata=" + fresh,
                "--username=" + superuser.user(),
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The same order of text on every system.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!made.ok()) throw new StartRefused("The database could not be created in " + folder + ": " + made.output());
    }

    void configure(int port, boolean durable) throws IOException {
        Files.writeString(folder.resolve("postgresql.conf"), CONFIGURATION.formatted(port, durable ? "on" : "off"));
        Files.writeString(folder.resolve("pg_hba.conf"), HOST_BASED_ACCESS);
    }

    void refuseOtherMajor() throws IOException {
        var ours = tool.run("postgres", "--version").output().replaceAll("^\\D*(\\d+).*", "$1");
        var written = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!ours.equals(written))
            throw new StartRefused(
                    ("The data folder was written by PostgreSQL %s; this Goodword brings %s. Bring it over with the"
                                    + " Goodword that wrote it: bin/upgrade-database OLD --data DIR")
                            .formatted(written, ours));
    }
}
