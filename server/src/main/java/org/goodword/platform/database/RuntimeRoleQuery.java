package org.goodword.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.goodword.platform.StartRefused;

/// Row security binds neither superusers nor owners: an application running as one would see every workspace.
final class RuntimeRoleQuery {
    private static final int OLDEST_MAJOR = 15;

    private static final String BYPASSES = """
            select exists (select from pg_roles r
                            where (r.rolsuper or r.rolbypassrls) and pg_has_role(current_user, r.oid, 'member'))
            """;

    private static final String OWNS = """
            select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where c.relkind in ('r', 'p', 'v', 'm', 'f')
                              and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
                              and pg_has_role(current_user, c.relowner, 'member'))
            """;

    private final Database database;

    RuntimeRoleQuery(Database database) {
        this.database = database;
    }

    /// @throws StartRefused with the one sentence that says why this role or this server will not do
    void refuseUnsafe() {
        var role = database.application();
        if (role.user().equals(database.owner().user()))
            throw new StartRefused("GOODWORD_DB_USER and GOODWORD_DB_OWNER_USER are both " + role
                    + "; the role that runs the application must not own its tables.");
        try (var connection = Database.connect(database.url(), role)) {
            refuseUnsafe(connection);
        } catch (SQLException refused) {
            throw new RolesStore(database.url(), role).unreachable(refused);
        }
    }

    private void refuseUnsafe(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseProductVersion();
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_MAJOR)
            throw new StartRefused("Goodword needs PostgreSQL 15 or newer; this server is PostgreSQL " + version + ".");
        if (holds(connection, BYPASSES))
            throw new StartRefused("The database role %s is a superuser or may bypass row-level security; %s"
                    .formatted(database.application(), "give GOODWORD_DB_USER an ordinary role."));
        if (holds(connection, OWNS))
            throw new StartRefused("The database role %s owns tables of this database; %s"
                    .formatted(database.application(), "give GOODWORD_DB_USER a role that owns none."));
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
