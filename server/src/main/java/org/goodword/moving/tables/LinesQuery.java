package org.goodword.moving.tables;

import static org.jooq.impl.DSL.inline;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// Reads the rows of a table as lines of JSON, a few at a time.
@Component
public class LinesQuery {
    // Some rows are large, and all of these are in memory.
    private static final int AT_ONCE = 50;

    private final DSLContext sql;

    LinesQuery(DSLContext sql) {
        this.sql = sql;
    }

    /// Times are told in UTC, and a reader may think for as long as it takes.
    public void prepare() {
        sql.execute("set local time zone 'UTC'");
        sql.execute("set local idle_in_transaction_session_timeout = 0");
    }

    /// Those of the workspace entered, in the order of the table's key, each an object by the names of the columns.
    /// PostgreSQL writes the same row always in the same way.
    ///
    /// @return how many
    public long read(Table table, Consumer<String> lines) {
        var rows = 0L;
        try (var cursor =
                sql.resultQuery(select(table, line(table))).fetchSize(AT_ONCE).fetchLazy()) {
            for (Record row : cursor) {
                lines.accept(row.get(0, String.class));
                rows++;
            }
        }
        return rows;
    }

    public long count(Table table) {
        var count = "select count(*) from %s t where t.workspace_id = %s".formatted(table.sqlName(), workspace());
        return sql.fetchSingle(count).get(0, Long.class);
    }

    /// What lies on the disk, once for each content.
    ///
    /// @return how many
    public long contents(Consumer<Content> contents) {
        var found = """
            select t.sha256, max(t.size) from files.file t
             where t.workspace_id = %s and %s group by t.sha256 order by t.sha256 collate "C"
            """.formatted(workspace(), Decisions.ONLY.get("files.file"));
        var files = 0L;
        try (var cursor = sql.resultQuery(found).fetchSize(AT_ONCE).fetchLazy()) {
            for (Record row : cursor) {
                contents.accept(new Content(row.get(0, String.class), row.get(1, Long.class)));
                files++;
            }
        }
        return files;
    }

    /// @param size in bytes
    public record Content(String sha256, long size) {}

    private static String line(Table table) {
        return table.columns().stream()
                .map(column -> "t." + Table.quoted(column.name()))
                .collect(Collectors.joining(", ", "to_jsonb((select line from (select ", ") line))::text"));
    }

    private static String select(Table table, String what) {
        return "select %s from %s t where t.workspace_id = %s and %s order by %s"
                .formatted(
                        what,
                        table.sqlName(),
                        workspace(),
                        Decisions.ONLY.getOrDefault(table.name(), "true"),
                        order(table));
    }

    private static String order(Table table) {
        if (table.order().isEmpty()) return "t.workspace_id";
        return table.order().stream()
                .map(column -> "t." + Table.quoted(column) + (table.isText(column) ? " collate \"C\"" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String workspace() {
        return inline(Workspaces.current().value()).toString();
    }
}
