package org.goodword.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

/// The PostgreSQL that the system brings (15 on Debian 12), on a cluster of its own for one test class.
/// Tests that ask for it are skipped where there is none.
public final class SystemPostgres implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD = "test";

    private final Path folder;
    private final Tool tool;
    private final int port;

    private SystemPostgres(Path folder, Tool tool, int port) {
        this.folder = folder;
        this.tool = tool;
        this.port = port;
    }

    public static SystemPostgres start() throws IOException {
        var programs = programs();
        Assumptions.assumeTrue(programs.isPresent(), "no system PostgreSQL");
        var folder = Files.createTempDirectory("goodword-system-postgres");
        var server = new SystemPostgres(
                folder.resolve("data"),
                new Tool(programs.get().resolve("..").normalize(), Unprivileged.find()),
                freePort());
        server.initialise();
        return server;
    }

    private static Optional<Path> programs() throws IOException {
        try (var versions = Files.exists(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.<Path>empty()) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .findFirst();
        }
    }

    private void initialise() throws IOException {
        Files.createDirectory(folder);
        var passwordFile = Files.writeString(folder.resolveSibling("password"), PASSWORD);
        tool.unprivileged().give(folder.resolveSibling("."));
        check(tool.run(
                "initdb",
                "-D",
                folder.toString(),
                "-U",
                SUPERUSER,
                "--pwfile=" + passwordFile,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C"));
        Files.writeString(
                folder.resolve("postgresql.conf"),
                "listen_addresses='127.0.0.1'\nport=%d\nunix_socket_directories=''\nfsync=off\n".formatted(port));
        var log = folder.resolveSibling("log");
        check(tool.run("pg_ctl", "start", "-w", "-s", "-D", folder.toString(), "-l", log.toString()));
    }

    private static void check(Tool.Result result) throws IOException {
        if (!result.ok()) throw new IOException(result.output());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// For `goodword.db.url`.
    public String url(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Connection connect() throws SQLException {
        return Database.connect("jdbc:" + url("postgres"), new Login(SUPERUSER, PASSWORD));
    }

    public void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// A database whose owner may not make roles: the properties that Goodword needs, but for `goodword.db.user`.
    public void createDatabase(String name, String owner) throws SQLException {
        execute("create role " + owner + " login password '" + PASSWORD + "'");
        execute("create database " + name + " owner " + owner);
    }

    public String password() {
        return PASSWORD;
    }

    @Override
    public void close() throws IOException {
        tool.run("pg_ctl", "stop", "-m", "immediate", "-s", "-D", folder.toString());
        FileSystemUtils.deleteRecursively(folder.resolveSibling(".").normalize());
    }
}
