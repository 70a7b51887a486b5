package org.goodword.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/// Connections of the application's role beside the pool, for what keeps one for long. They see no workspace's rows.
public final class ApplicationConnections {
    private final Database database;
    private final boolean shared;

    ApplicationConnections(Database database, boolean shared) {
        this.database = database;
        this.shared = shared;
    }

    /// Whether other nodes may use the same database.
    public boolean areShared() {
        return shared;
    }

    /// To be closed by the caller.
    public Connection open() throws SQLException {
        return database.applicationSource().getConnection();
    }
}
