package org.goodword.platform.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Puts rows into whatever tables there are, by what the catalogue says of them, so that a backup
/// has something to lose.
public record FilledTables(Connection connection) {
    private static final String NASTY = "tab\there, line\nthere, back\\slash, \\N, 'quote', \"double\", ü 漢 🎈 ";
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'::text");

    private static final Pattern LENGTH = Pattern.compile("length\\(\\w+\\) = (\\d+)");

    private static final String COLUMNS = """
            select a.attname, format_type(a.atttypid, null),
                   (select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
                     where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey[1] = a.attnum)
              from pg_attribute a
             where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
               and a.attgenerated = '' and a.attidentity = ''
             order by a.attnum
            """;

    private static final String FOREIGN_KEYS = """
            select k.confrelid::regclass::text,
                   array(select a.attname::text from unnest(k.conkey) with ordinality c(n, i)
                           join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.n order by c.i),
                   array(select a.attname::text from unnest(k.confkey) with ordinality c(n, i)
                           join pg_attribute a on a.attrelid = k.confrelid and a.attnum = c.n order by c.i)
              from pg_constraint k where k.contype = 'f' and k.conrelid = ?::regclass
            """;

    /// @return the tables that took no row
    TreeSet<String> fill(Iterable<String> tables) throws SQLException {
        return fill(tables, 1, 2);
    }

    /// @return the tables that took no row
    public TreeSet<String> fill(Iterable<String> tables, int... workspaces) throws SQLException {
        var empty = new TreeSet<String>();
        tables.forEach(empty::add);
        for (var before = Integer.MAX_VALUE; empty.size() < before; ) {
            before = empty.size();
            // Tables that refer to others follow once those have rows.
            for (var table : List.copyOf(empty)) if (fill(table, workspaces)) empty.remove(table);
        }
        return empty;
    }

    private boolean fill(String table, int... workspaces) throws SQLException {
        var filled = false;
        for (var row : workspaces) {
            filled |= insert(table, values(table, row, true)) || insert(table, values(table, row, false));
        }
        return filled;
    }

    private boolean insert(String table, Map<String, String> values) throws SQLException {
        var sql = values.isEmpty()
                ? "insert into " + table + " default values"
                : "insert into %s (%s) values (%s)"
                        .formatted(table, String.join(", ", values.keySet()), String.join(", ", values.values()));
        var before = connection.getAutoCommit() ? null : connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql) == 1;
        } catch (SQLException doesNotFit) {
            if (before != null) connection.rollback(before);
            return false;
        }
    }

    private Map<String, String> values(String table, int row, boolean nasty) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        for (var column : query(COLUMNS, table)) {
            var name = (String) column.get(0);
            var value = name.equals("workspace_id")
                    ? Integer.toString(row)
                    : value((String) column.get(1), (String) column.get(2), row, nasty);
            values.put('"' + name + '"', value);
        }
        for (var key : query(FOREIGN_KEYS, table)) values.putAll(references(key, row));
        return values;
    }

    private static Map<String, String> references(List<Object> key, int row) {
        var own = (String[]) key.get(1);
        var theirs = (String[]) key.get(2);
        var references = new HashMap<String, String>();
        for (var i = 0; i < own.length; i++) {
            if (own[i].equals("workspace_id")) continue;
            var ofThisWorkspace = List.of(theirs).contains("workspace_id") ? " where workspace_id = " + row : "";
            references.put(
                    '"' + own[i] + '"',
                    "(select \"%s\" from %s%s order by 1 limit 1)".formatted(theirs[i], key.get(0), ofThisWorkspace));
        }
        return references;
    }

    private static String value(String type, String check, int row, boolean nasty) {
        return switch (type) {
            case "integer", "bigint", "smallint", "numeric" -> Integer.toString(hasMost(check) ? row % 9 + 1 : row);
            case "boolean" -> "true";
            case "uuid" -> "gen_random_uuid()";
            case "jsonb", "json" -> "'{\"k\": \"a\\nb\"}'";
            case "bytea" -> "'\\x00ff0a095c'";
            case "character" -> "md5('" + row + "') || 'abcd'";
            case "text" -> literal(text(check, row, nasty));
            case "xid8" -> "'" + row + "'";
            case "date", "timestamp with time zone" -> "now()";
            default -> type.endsWith("[]") ? list(type, check, row, nasty) : "null";
        };
    }

    private static String list(String type, String check, int row, boolean nasty) {
        if (check == null || !check.contains("cardinality(")) return "'{}'";
        var one = value(type.substring(0, type.length() - 2), "", row, nasty);
        return "array[%s]::%s".formatted(one, type);
    }

    /// Hours, thousandths, how many at once.
    private static boolean hasMost(String check) {
        return check != null && check.contains("<= ");
    }

    private static String text(String check, int row, boolean nasty) {
        if (check == null) return nasty ? NASTY + row : "a" + row;
        if (check.contains("'^#")) return "#0f5b6b";
        if (check.contains("~")) return "a" + row;
        var allowed = LITERAL.matcher(check);
        if (allowed.find()) return allowed.group(1);
        var length = LENGTH.matcher(check);
        if (length.find()) return "a".repeat(Integer.parseInt(length.group(1)));
        return nasty ? NASTY + row : "a" + row;
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private List<List<Object>> query(String sql, String table) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, table);
            var found = new ArrayList<List<Object>>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var row = new ArrayList<>();
                    for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.add(rows.getObject(i) instanceof Array array ? array.getArray() : rows.getString(i));
                    }
                    found.add(row);
                }
            }
            return found;
        }
    }
}
