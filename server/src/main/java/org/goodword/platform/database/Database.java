package org.goodword.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/// A running PostgreSQL and the two roles that use it: the owner migrates, the application runs.
record Database(String url, Login owner, Login application) {
    static Connection connect(String url, Login login) throws SQLException {
        return source(url, login).getConnection();
    }

    static PGSimpleDataSource source(String url, Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setConnectTimeout(5);
        source.setTcpKeepAlive(true);
        source.setApplicationName("goodword");
        return source;
    }

    PGSimpleDataSource ownerSource() {
        return source(url, owner);
    }

    PGSimpleDataSource applicationSource() {
        var source = source(url, application);
        // A forgotten transaction would hold back every reader of the ledger.
        source.setOptions("-c idle_in_transaction_session_timeout=60s");
        return source;
    }
}
