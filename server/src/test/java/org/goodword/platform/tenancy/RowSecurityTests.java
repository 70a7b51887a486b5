package org.goodword.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.platform.backup.FilledTables;
import org.goodword.platform.database.OwnerConnections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class RowSecurityTests {
    private static final String REFUSED = "new row violates row-level security policy";

    @Autowired
    private DataSource application;

    @Autowired
    private OwnerConnections owner;

    @Autowired
    private Cast cast;

    @Test
    void everyTableIsItsWorkspacesOwn() throws SQLException {
        try (var connection = application.getConnection()) {
            var walk = new RowSecurityWalk(connection);
            assertThat(walk.faults()).isEmpty();
            assertThat(walk.exempt()).containsExactlyInAnyOrderElementsOf(RowSecurityWalk.exemptByDecision());
            assertThat(walk.ofWorkspaces()).hasSizeGreaterThan(25);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop policy workspace on contacts.organisation_domain",
                "alter table contacts.organisation_domain disable row level security",
                "create policy more on contacts.organisation_domain using (true)",
                "create table contacts.forgotten (workspace_id integer, id uuid, primary key (workspace_id, id))",
                "create table contacts.keyless (id uuid primary key, workspace_id integer)",
                "create view contacts.everybody as select * from contacts.contact",
                "create function contacts.all() returns int security definer return 1"
            })
    void aHoleMakesTheWalkFail(String hole) throws SQLException {
        try (var connection = owner.open();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(hole);
            assertThat(new RowSecurityWalk(connection).faults()).isNotEmpty();
            connection.rollback();
        }
    }

    @Test
    void theApplicationsRoleOwnsNothingAndCannotRewriteTheLedger() throws SQLException {
        try (var connection = application.getConnection()) {
            var walk = new RowSecurityWalk(connection);
            assertThat(walk.names("""
                            select c.relname from pg_class c where pg_has_role(current_user, c.relowner, 'member')
                            union all
                            select n.nspname from pg_namespace n where pg_has_role(current_user, n.nspowner, 'member')
                            union all
                            select r.rolname from pg_roles r where pg_has_role(current_user, r.oid, 'member')
                               and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb)
                            """)).isEmpty();
            assertThat(walk.names("""
                            select p from unnest(array['update', 'delete', 'truncate']) p
                             where has_table_privilege('ledger.entry', p)
                            """)).isEmpty();
        }
    }

    /// In one transaction of the application's role that is rolled back, so that nobody meets these rows.
    @Test
    void onEveryTableTheOtherWorkspacesRowsCannotBeSeenTouchedOrMade() throws SQLException {
        var acme = cast.acme().workspace().value();
        var initech = cast.initech().workspace().value();
        try (var connection = application.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var tables = new RowSecurityWalk(connection).ofWorkspaces();
            for (var workspace : new int[] {acme, initech}) {
                enter(statement, workspace);
                new FilledTables(connection).fill(tables, workspace);
            }
            for (var table : tables) {
                enter(statement, initech);
                assertThat(count(statement, table, initech)).as(table).isPositive();
                enter(statement, acme);
                assertThat(count(statement, table, initech))
                        .as("select " + table)
                        .isZero();
                assertThat(count(statement, table, acme)).as(table).isPositive();
                touchesNothing(connection, "update %s set workspace_id = workspace_id".formatted(table), initech);
                touchesNothing(connection, "delete from " + table, initech);
                isRefused(connection, insert(connection, table, initech));
                isRefused(connection, "update %s set workspace_id = %d".formatted(table, initech));
            }
            statement.execute("select set_config('app.workspace_id', '', true)");
            for (var table : tables)
                assertThat(count(statement, table, acme) + count(statement, table, initech))
                        .as("without a workspace " + table)
                        .isZero();
            connection.rollback();
        }
    }

    private static void enter(Statement statement, int workspace) throws SQLException {
        statement.execute("select set_config('app.workspace_id', '%d', true)".formatted(workspace));
    }

    private static int count(Statement statement, String table, int workspace) throws SQLException {
        try (var answer =
                statement.executeQuery("select count(*) from %s where workspace_id = %d".formatted(table, workspace))) {
            answer.next();
            return answer.getInt(1);
        }
    }

    /// One of our own rows, told to be the other's.
    private static String insert(Connection connection, String table, int other) throws SQLException {
        var columns = new RowSecurityWalk(connection).names("""
                select quote_ident(attname) from pg_attribute
                 where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                   and attidentity = '' and attname <> 'workspace_id'
                """.formatted(table));
        var list = columns.isEmpty() ? "" : ", " + String.join(", ", columns);
        return "insert into %s (workspace_id%s) select %d%s from %s limit 1".formatted(table, list, other, list, table);
    }

    private static void touchesNothing(Connection connection, String change, int other) throws SQLException {
        var sql = change + " where workspace_id = " + other;
        try (var statement = connection.createStatement()) {
            var before = connection.setSavepoint();
            try {
                assertThat(statement.executeUpdate(sql)).as(sql).isZero();
            } catch (SQLException forbidden) {
                assertThat(forbidden.getMessage()).as(sql).contains("permission denied");
                connection.rollback(before);
            }
        }
    }

    private static void isRefused(Connection connection, String sql) throws SQLException {
        var before = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException refused) {
            connection.rollback(before);
            assertThat(refused.getMessage()).as(sql).containsAnyOf(REFUSED, "permission denied");
            return;
        }
        throw new AssertionError("not refused: " + sql);
    }
}
