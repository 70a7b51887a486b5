package org.goodword.platform.fanout;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.goodword.platform.database.ApplicationConnections;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection of its own with a thread that uses it, and another connection whenever one is lost.
final class Wire {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

    private final String name;
    private final ApplicationConnections connections;
    private final Use use;
    private volatile boolean closed;
    private volatile @Nullable Connection current;
    private volatile @Nullable Thread thread;

    Wire(String name, ApplicationConnections connections, Use use) {
        this.name = name;
        this.connections = connections;
        this.use = use;
    }

    interface Use {
        /// Returns only by failing.
        void run(Connection connection) throws SQLException, InterruptedException;
    }

    void open() {
        thread = Thread.ofVirtual().name(name).start(this::keepUsing);
    }

    private void keepUsing() {
        while (!closed) {
            try (var connection = connections.open()) {
                current = connection;
                use.run(connection);
            } catch (InterruptedException stopped) {
                return;
            } catch (SQLException | RuntimeException failed) {
                if (closed) return;
                LOG.warn(
                        "A connection between nodes was lost; opening another: name={} cause={}",
                        name,
                        failed.getMessage());
                rest();
            }
        }
    }

    private static void rest() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        closed = true;
        var using = thread;
        if (using != null) using.interrupt();
        var connection = current;
        try {
            // A thread that waits for the network hears no interrupt.
            if (connection != null) connection.abort(Runnable::run);
        } catch (SQLException alreadyGone) {
            LOG.debug("A connection between nodes was gone already: name={}", name);
        }
    }
}
