package org.goodword.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/// Reads every table as of one moment, on the connection of the owner.
final class SnapshotQuery {
    /// The schemas of our modules: a shared database may hold others. Flyway's own is not data: a restore migrates to
    /// the same versions instead.
    static final String OURS = """
            pg_get_userbyid(n.nspowner) = current_user and n.nspname <> 'flyway'
            """;

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname),
                   array_agg(quote_ident(a.attname) order by a.attnum) filter (where a.attgenerated = '')
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relkind = 'r' and {ours}
             group by 1
             order by 1
            """.replace("{ours}", OURS);

    private static final String SEQUENCES = """
            select format('%I.%I', schemaname, sequencename), last_value
              from pg_sequences
             where sequenceowner = current_user and schemaname <> 'flyway' and last_value is not null
             order by 1
            """;

    private static final String MIGRATIONS = """
            select version from flyway.flyway_schema_history where success and version is not null order by installed_rank
            """;

    private final Connection connection;

    /// Begins the snapshot. Row security would cut rows silently if the owner were bound by it: off
    /// makes that an error.
    SnapshotQuery(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement()) {
            statement.execute("set local row_security = off");
            statement.execute("set local idle_in_transaction_session_timeout = 0");
        }
    }

    List<String> migrations() throws SQLException {
        var versions = new ArrayList<String>();
        each(MIGRATIONS, row -> versions.add(row.getString(1)));
        return versions;
    }

    Map<String, List<String>> columnsByTable() throws SQLException {
        var tables = new LinkedHashMap<String, List<String>>();
        each(
                TABLES,
                row -> tables.put(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())));
        return tables;
    }

    Map<String, Long> sequences() throws SQLException {
        var values = new LinkedHashMap<String, Long>();
        each(SEQUENCES, row -> values.put(row.getString(1), row.getLong(2)));
        return values;
    }

    long copy(String table, List<String> columns, OutputStream out) throws SQLException, IOException {
        var sql = "copy " + table + " (" + String.join(", ", columns) + ") to stdout with (encoding 'UTF8')";
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, Row reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) reader.read(rows);
        }
    }
}
