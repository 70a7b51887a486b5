package org.goodword.moving.tables;

import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.stream.Collectors;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Fills the tables of the workspace entered from lines of JSON, as the role that row security binds.
@Component
public class LinesStore {
    private final DSLContext sql;

    LinesStore(DSLContext sql) {
        this.sql = sql;
    }

    public void prepare() {
        sql.execute("set local time zone 'UTC'");
        sql.execute("set local idle_in_transaction_session_timeout = 0");
    }

    /// Without what points to rows of the same table. What another workspace of this installation holds in `infra`
    /// (an address, a host) stays its own.
    ///
    /// @return how many were written
    public int insert(Table table, List<String> lines) {
        var columns = names(table.filled(), "");
        var statement = """
            insert into %1$s (workspace_id%2$s)
            select %3$s%4$s from jsonb_populate_recordset(null::%1$s, {0}::jsonb) line
            %5$s
            """.formatted(
                        table.sqlName(),
                        columns,
                        Workspaces.current().value(),
                        names(table.filled(), "line."),
                        table.name().equals(Decisions.LOOKUP) ? "on conflict do nothing" : "");
        return sql.execute(statement, val(array(lines)));
    }

    /// What points to rows of the same table, once those are there.
    public void connect(Table table, List<String> lines) {
        var own = table.towardsItself();
        var statement = """
            update %1$s t set %2$s
              from jsonb_populate_recordset(null::%1$s, {0}::jsonb) line
             where t.workspace_id = %3$s and %4$s and num_nonnulls(%5$s) > 0
            """.formatted(
                table.sqlName(),
                own.stream()
                        .map(Table::quoted)
                        .map(column -> column + " = line." + column)
                        .collect(Collectors.joining(", ")),
                Workspaces.current().value(),
                table.key().stream()
                        .map(Table::quoted)
                        .map(column -> "t." + column + " = line." + column)
                        .collect(Collectors.joining(" and ")),
                own.stream().map(column -> "line." + Table.quoted(column)).collect(Collectors.joining(", ")));
        sql.execute(statement, val(array(lines)));
    }

    private static String names(List<String> columns, String before) {
        return columns.stream()
                .map(column -> ", " + before + Table.quoted(column))
                .collect(Collectors.joining());
    }

    private static String array(List<String> lines) {
        return lines.stream().collect(Collectors.joining(",", "[", "]"));
    }
}
