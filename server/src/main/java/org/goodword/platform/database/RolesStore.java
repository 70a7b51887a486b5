package org.goodword.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.goodword.platform.StartRefused;
import org.postgresql.core.Utils;

/// Makes the roles and the database that Goodword needs, where it may.
final class RolesStore {
    private final String url;
    private final Login login;

    RolesStore(String url, Login login) {
        this.url = url;
        this.login = login;
    }

    /// External: the runtime role must exist, or the owner must be allowed to make it.
    void makeSureOf(Login runtime) {
        try (var connection = Database.connect(url, login)) {
            if (exists(connection, "pg_roles where rolname", runtime.user())) return;
            if (!mayCreateRoles(connection))
                throw new StartRefused("The database has no role %1$s; let an administrator run: create role \"%1$s\""
                                .formatted(runtime.user())
                        + " login password '…' (the one in GOODWORD_DB_PASSWORD).");
            role(connection, runtime);
        } catch (SQLException refused) {
            throw unreachable(refused);
        }
    }

    /// Embedded: both roles with the passwords kept in the data folder, and the owner's database.
    void prepare(Database database, String name) throws SQLException {
        try (var connection = Database.connect(url, login)) {
            role(connection, database.owner());
            role(connection, database.application());
            if (exists(connection, "pg_database where datname", name)) return;
            execute(
                    connection,
                    "create database " + quoted(name) + " owner "
                            + quoted(database.owner().user()));
        }
    }

    StartRefused unreachable(SQLException cause) {
        return new StartRefused(
                "The database %s does not accept %s: %s"
                        .formatted(url.replaceFirst("\\?.*", ""), login.user(), cause.getMessage()),
                cause);
    }

    private static void role(Connection connection, Login role) throws SQLException {
        if (!exists(connection, "pg_roles where rolname", role.user()))
            execute(connection, "create role " + quoted(role.user()) + " login");
        var password = Utils.escapeLiteral(null, role.password(), true);
        execute(connection, "alter role " + quoted(role.user()) + " password '" + password + "'");
    }

    private static boolean mayCreateRoles(Connection connection) throws SQLException {
        return exists(
                connection,
                "pg_roles where (rolcreaterole or rolsuper) and rolname",
                connection.getMetaData().getUserName());
    }

    private static boolean exists(Connection connection, String where, String name) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from " + where + " = ?")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
