package org.goodword.ticketing.deleting;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.database.OwnerConnections;

/// All that a workspace has in any table, whichever module owns it.
public record WholeDatabase(OwnerConnections owner, WorkspaceId workspace) {
    /// What tells that something was done, rather than what is.
    private static final Set<String> TELLING = Set.of(
            "ledger.entry",
            "ledger.checkpoint",
            "ledger.cursor",
            "platform.idempotency",
            "infra.ledger_news",
            "reporting.ticket_fact",
            "reporting.reply_fact",
            "reporting.open_span",
            "reporting.tag_fact",
            "reporting.choice_fact",
            "reporting.renewal");

    public Map<String, List<String>> rows() throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        for (var table : tables())
            if (!TELLING.contains(table))
                rows.put(
                        table,
                        texts("select to_jsonb(t)::text from %s t where workspace_id = ? order by 1".formatted(table)));
        return rows;
    }

    public List<String> whereIsSaid(String word) throws SQLException {
        var said = new ArrayList<String>();
        for (var table : tables())
            if (count("select count(*) from %s t where workspace_id = ? and to_jsonb(t)::text ilike '%%%s%%'"
                            .formatted(table, word))
                    > 0) said.add(table);
        return said;
    }

    public int count(String query) throws SQLException {
        return Integer.parseInt(texts(query).getFirst());
    }

    public void change(String statement) throws SQLException {
        try (var connection = owner.open();
                var prepared = connection.prepareStatement(statement)) {
            prepared.setInt(1, workspace.value());
            prepared.executeUpdate();
            if (!connection.getAutoCommit()) connection.commit();
        }
    }

    private List<String> tables() throws SQLException {
        return texts("""
                select c.table_schema || '.' || c.table_name from information_schema.columns c
                  join information_schema.tables t using (table_schema, table_name)
                 where c.column_name = 'workspace_id' and t.table_type = 'BASE TABLE' and ?::int > 0 order by 1
                """);
    }

    private List<String> texts(String query) throws SQLException {
        try (var connection = owner.open();
                var statement = connection.prepareStatement(query)) {
            statement.setInt(1, workspace.value());
            try (var found = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (found.next()) texts.add(found.getString(1));
                return texts;
            }
        }
    }
}
