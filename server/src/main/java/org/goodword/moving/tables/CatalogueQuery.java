package org.goodword.moving.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodword.moving.tables.Table.Column;
import org.goodword.moving.tables.Table.Reference;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What the database says of the tables of a workspace.
@Component
class CatalogueQuery {
    /// Of ours, not of others that share the database: those with a workspace, in schemas of the role that owns ours.
    private static final String TABLES = """
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute w on w.attrelid = c.oid and w.attname = 'workspace_id'
       where c.relkind = 'r'
         and n.nspowner = (select nspowner from pg_namespace where nspname = 'platform')
         and (n.nspname <> 'infra' or c.relname in ('lookup', 'due_work'))
        """;

    private static final String COLUMNS = """
        select n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, a.atttypmod), not a.attnotnull,
               a.attidentity <> ''
        %s
        """.formatted(TABLES.replaceFirst(
                    "where",
                    "join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                            + " and a.attgenerated = '' and a.attname <> 'workspace_id' where"))
            + " order by 1, a.attnum";

    private static final String KEYS = """
        select n.nspname || '.' || c.relname,
               array(select a.attname::text from unnest(k.conkey) with ordinality at(number, place)
                       join pg_attribute a on a.attrelid = c.oid and a.attnum = at.number
                      where a.attname <> 'workspace_id' order by at.place),
               k.contype = 'p',
               (select r.relnamespace::regnamespace || '.' || r.relname from pg_class r where r.oid = k.confrelid)
        %s
         order by 1, k.conname
        """.formatted(TABLES.replaceFirst(
            "where", "join pg_constraint k on k.conrelid = c.oid and k.contype in ('p', 'f') where"));

    private final DSLContext sql;

    CatalogueQuery(DSLContext sql) {
        this.sql = sql;
    }

    /// By name.
    Map<String, Table> tables() {
        var columns = new LinkedHashMap<String, List<Column>>();
        for (var row : sql.fetch(COLUMNS))
            columns.computeIfAbsent(row.get(0, String.class), _ -> new ArrayList<>())
                    .add(new Column(
                            row.get(1, String.class),
                            row.get(2, String.class),
                            row.get(3, Boolean.class),
                            row.get(4, Boolean.class)));
        var keys = new LinkedHashMap<String, List<String>>();
        var references = new LinkedHashMap<String, List<Reference>>();
        for (var row : sql.fetch(KEYS)) {
            var table = row.get(0, String.class);
            var parts = Arrays.asList(row.get(1, String[].class));
            if (row.get(2, Boolean.class)) keys.put(table, parts);
            else if (!parts.isEmpty())
                references
                        .computeIfAbsent(table, _ -> new ArrayList<>())
                        .add(new Reference(parts, row.get(3, String.class)));
        }
        var tables = new LinkedHashMap<String, Table>();
        columns.forEach((name, of) -> tables.put(
                name,
                new Table(
                        name,
                        of.stream().filter(column -> isOurs(name, column)).toList(),
                        keys.getOrDefault(name, List.of()),
                        references.getOrDefault(name, List.of()))));
        return tables;
    }

    private static boolean isOurs(String table, Column column) {
        var some = Decisions.COLUMNS.get(table);
        return some == null || some.contains(column.name());
    }
}
