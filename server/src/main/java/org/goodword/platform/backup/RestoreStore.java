package org.goodword.platform.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/// Fills the tables from a backup, on the connection of the owner, in one transaction.
final class RestoreStore {
    private static final String FOREIGN_KEYS = """
            select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),
                   format('alter table %s add constraint %I %s',
                          k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
              from pg_constraint k join pg_namespace n on n.oid = k.connamespace
             where k.contype = 'f' and k.conparentid = 0 and {ours}
             order by 1
            """.replace("{ours}", SnapshotQuery.OURS);

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and {ours}
             order by 1
            """.replace("{ours}", SnapshotQuery.OURS);

    private static final String SCHEMAS = """
            select format('drop schema %I cascade', n.nspname)
              from pg_namespace n
             where pg_get_userbyid(n.nspowner) = current_user
            """;

    private final Connection connection;

    RestoreStore(Connection connection) {
        this.connection = connection;
    }

    boolean hasWorkspaces() throws SQLException {
        return !column("select 1 from infra.workspace limit 1", 1).isEmpty();
    }

    int epoch() throws SQLException {
        return Integer.parseInt(
                column("select epoch from infra.installation", 1).getFirst());
    }

    void dropSchemas() throws SQLException {
        for (var drop : column(SCHEMAS, 1)) execute(drop);
    }

    /// @param presentEpoch of the installation that is replaced: the new one is later than both
    void load(Archive archive, int presentEpoch, Consumer<String> progress) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            fill(archive, progress);
            execute("update infra.installation set epoch = greatest(epoch, " + presentEpoch
                    + ") + 1, outgoing_paused = true");
            connection.commit();
        } catch (SQLException | IOException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    // Without foreign keys and triggers the order of the tables does not matter, and nothing is done twice.
    private void fill(Archive archive, Consumer<String> progress) throws SQLException, IOException {
        execute("set local idle_in_transaction_session_timeout = 0");
        var tables = column(TABLES, 1);
        var drops = column(FOREIGN_KEYS, 1);
        var adds = column(FOREIGN_KEYS, 2);
        for (var drop : drops) execute(drop);
        for (var table : tables) execute("alter table " + table + " disable trigger user");
        execute("truncate " + String.join(", ", tables));
        for (var table : archive.manifest().tables()) copy(archive, table, progress);
        progress.accept("Checking references");
        for (var add : adds) execute(add);
        for (var table : tables) execute("alter table " + table + " enable trigger user");
        for (var sequence : archive.manifest().sequences().entrySet())
            setSequence(sequence.getKey(), sequence.getValue());
    }

    private void copy(Archive archive, Manifest.Table table, Consumer<String> progress)
            throws SQLException, IOException {
        var sql = "copy %s (%s) from stdin with (encoding 'UTF8')".formatted(table.name(), table.columnList());
        try (var content = archive.rows(table)) {
            var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, content);
            if (rows != table.rows())
                throw RestoreRefused.because("The backup is damaged: %s has %d rows instead of %d."
                        .formatted(table.name(), rows, table.rows()));
            if (rows > 0) progress.accept("%s: %,d rows".formatted(table.name(), rows));
        }
    }

    private void setSequence(String name, long value) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, name);
            statement.setLong(2, value);
            statement.execute();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> column(String sql, int index) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(index));
            return values;
        }
    }
}
