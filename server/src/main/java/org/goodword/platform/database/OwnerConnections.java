package org.goodword.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/// Connections as the role that owns the tables, whom row security does not bind: for backup and restore only.
public final class OwnerConnections {
    private final Database database;

    OwnerConnections(Database database) {
        this.database = database;
    }

    public Connection open() throws SQLException {
        return database.ownerSource().getConnection();
    }
}
