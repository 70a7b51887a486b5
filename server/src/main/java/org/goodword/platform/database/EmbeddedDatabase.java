package org.goodword.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.goodword.platform.DataFolder;
import org.goodword.platform.StartRefused;

/// Our own PostgreSQL in the data folder, restarted when it dies, stopped with us.
final class EmbeddedDatabase implements RunningDatabase {
    private static final String NAME = "goodword";
    private static final int ATTEMPTS = 5;

    private final EmbeddedServer server;
    private final Passwords passwords;
    private final Supervisor supervisor;

    private EmbeddedDatabase(EmbeddedServer server, Passwords passwords) {
        this.server = server;
        this.passwords = passwords;
        this.supervisor = new Supervisor(server);
    }

    /// @throws StartRefused when the folder belongs to another PostgreSQL or the server does not start
    static EmbeddedDatabase start(DataFolder data, DatabaseSettings settings) {
        try {
            var passwords = Passwords.keptIn(data.resolve("database-passwords"));
            var server = new EmbeddedServer(cluster(data, settings), data.resolve("postgres.log"), settings.durable());
            if (!server.cluster().exists()) server.cluster().create(passwords.of(Passwords.SUPERUSER));
            server.cluster().refuseOtherMajor();
            server.stopOrphan();
            return prepared(server, passwords);
        } catch (IOException failed) {
            throw new StartRefused("The embedded database did not start: " + failed.getMessage(), failed);
        }
    }

    private static Cluster cluster(DataFolder data, DatabaseSettings settings) throws IOException {
        var binaries = Optional.ofNullable(settings.binaries())
                .map(Path::of)
                .orElse(data.resolve("postgres-binaries"))
                .toAbsolutePath();
        return new Cluster(data.resolve("postgres"), new Tool(Binaries.unpackedIn(binaries), Unprivileged.find()));
    }

    private static EmbeddedDatabase prepared(EmbeddedServer server, Passwords passwords) throws IOException {
        startOnFreePort(server);
        try {
            var superuser = passwords.of(Passwords.SUPERUSER);
            new ServedFolderQuery(server.url("postgres"), superuser)
                    .refuseOtherThan(server.cluster().folder());
            var started = new EmbeddedDatabase(server, passwords);
            new RolesStore(server.url("postgres"), superuser).prepare(started.database(), NAME);
            started.supervisor.watch();
            return started;
        } catch (SQLException | RuntimeException failed) {
            server.stop();
            throw new StartRefused("The embedded database does not answer: " + failed.getMessage(), failed);
        }
    }

    // A port may be taken between our look and the server's, and children of a killed server may hold its memory.
    private static void startOnFreePort(EmbeddedServer server) throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                server.start(freePort());
                return;
            } catch (IOException failed) {
                if (attempt == ATTEMPTS) throw failed;
                Waiting.pause(java.time.Duration.ofSeconds(attempt));
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public Database database() {
        return new Database(server.url(NAME), passwords.of(Passwords.OWNER), passwords.of(Passwords.APPLICATION));
    }

    @Override
    public void close() {
        supervisor.close();
        server.stop();
    }
}
