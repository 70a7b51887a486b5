package org.goodword.platform;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// Reads rows of any module as they are, for who tells a person what is kept of him.
@Component
public class RowQuery {
    private final DSLContext sql;

    RowQuery(DSLContext sql) {
        this.sql = sql;
    }

    /// @param json the row as an object, by the names of its columns
    /// @param file that the row names
    /// @param place where the next page begins
    public record Told(String json, Optional<UUID> file, List<Object> place) {}

    /// @param most counted
    public int count(Rows rows, int most) {
        return sql.fetchCount(
                sql.selectOne().from(rows.table()).where(rows.which()).limit(most));
    }

    /// In the order of the table's key.
    ///
    /// @param file a column that names a file
    public List<Told> page(Rows rows, Optional<Field<?>> file, List<Object> after, int limit) {
        var key = key(rows);
        var columns = new ArrayList<Field<?>>(key);
        columns.add(field(
                "(to_jsonb({0}) - 'workspace_id')::text",
                String.class, name(rows.table().getName())));
        file.ifPresent(column -> columns.add(column.coerce(UUID.class)));
        return sql.select(columns)
                .from(rows.table())
                .where(rows.which())
                .and(after.isEmpty() ? noCondition() : row(key).gt(after.toArray()))
                .orderBy(key)
                .limit(limit)
                .fetch(found -> told(found, key.size(), file));
    }

    private static Told told(Record row, int keys, Optional<Field<?>> file) {
        var place = new ArrayList<Object>();
        for (var at = 0; at < keys; at++) place.add(row.get(at));
        return new Told(row.get(keys, String.class), file.flatMap(_ -> uuid(row, keys + 1)), place);
    }

    private static Optional<UUID> uuid(Record row, int at) {
        return Optional.ofNullable(row.get(at, UUID.class));
    }

    private static List<Field<?>> key(Rows rows) {
        return Objects.requireNonNull(rows.table().getPrimaryKey()).getFields().stream()
                .filter(column -> !column.getName().equals("workspace_id"))
                .<Field<?>>map(column -> column)
                .toList();
    }
}
