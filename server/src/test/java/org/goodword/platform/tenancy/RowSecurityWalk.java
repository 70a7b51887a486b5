package org.goodword.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads in the catalogue whether every table is a workspace's own.
record RowSecurityWalk(Connection connection) {
    /// Exempt: ids, hashes and addresses that lead to a workspace, and due work as ids. No customer content, ever.
    private static final Set<String> EXEMPT = Set.of(
            "infra.workspace",
            "infra.lookup",
            "infra.due_work",
            "infra.ledger_news",
            "infra.installation",
            "infra.installation_secret",
            "infra.scheduled_tasks",
            "infra.session",
            "infra.session_attributes");

    private static final String OURS =
            "n.nspname not in ('pg_catalog', 'information_schema', 'public', 'flyway') and n.nspname !~ '^pg_'";

    private static final String TABLES = """
            select n.nspname || '.' || c.relname, c.relrowsecurity,
                   coalesce((select a.attname::text from pg_index i
                               join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                              where i.indrelid = c.oid and i.indisprimary), ''),
                   coalesce((select string_agg(p.polcmd || p.polpermissive || p.polroles::text
                                               || pg_get_expr(p.polqual, p.polrelid)
                                               || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''), ' and ')
                               from pg_policy p where p.polrelid = c.oid), '')
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p', 'f', 'm') and
            """ + OURS + " order by 1";

    private static final String THE_POLICY =
            "*true{0}(workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::integer)";

    private static final String OPEN_VIEWS = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false) and
            """ + OURS;

    private static final String DEFINERS = """
            select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where p.prosecdef and
            """ + OURS;

    /// One line for each thing that would show a workspace to another.
    List<String> faults() throws SQLException {
        var faults = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                var table = rows.getString(1);
                if (EXEMPT.contains(table)) continue;
                if (!rows.getBoolean(2)) faults.add(table + " has no row security");
                if (!rows.getString(3).equals("workspace_id")) faults.add(table + " has a key without its workspace");
                if (!rows.getString(4).equals(THE_POLICY)) faults.add(table + " has the policy " + rows.getString(4));
            }
        }
        names(OPEN_VIEWS).forEach(view -> faults.add(view + " is a view with its owner's rights"));
        names(DEFINERS).forEach(function -> faults.add(function + " is a function with its owner's rights"));
        return faults;
    }

    /// Every table and view with rows of workspaces.
    List<String> ofWorkspaces() throws SQLException {
        return names("""
                select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p', 'v') and n.nspname <> 'infra'
                   and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id') and
                """ + OURS + " order by 1");
    }

    List<String> exempt() throws SQLException {
        return names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname = 'infra' order by 1
                """);
    }

    static Set<String> exemptByDecision() {
        return EXEMPT;
    }

    List<String> names(String sql) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }
}
