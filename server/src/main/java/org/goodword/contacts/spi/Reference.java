package org.goodword.contacts.spi;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.goodword.platform.Caller;
import org.jooq.Condition;
import org.jooq.TableField;

/// A column by which rows belong to a contact or an organisation.
///
/// @param what the rows are to people: `tickets`
/// @param key of such a row, beside the workspace and this column
/// @param alone of rows with the same key there is one for each contact: where the survivor has one, the other goes
/// @param wins such a row takes the place of the survivor's
/// @param came when a row did, where the table tells
/// @param seen those that a caller may know of; all go along
public record Reference(
        String what,
        TableField<?, ?> column,
        List<TableField<?, ?>> key,
        boolean alone,
        Condition wins,
        Optional<TableField<?, Instant>> came,
        Function<Caller, Condition> seen) {

    public static Reference of(String what, TableField<?, ?> column, TableField<?, ?>... key) {
        return new Reference(what, column, List.of(key), false, falseCondition(), Optional.empty(), _ -> noCondition());
    }

    public Reference alone(Condition winning) {
        return new Reference(what, column, key, true, winning, came, seen);
    }

    public Reference came(TableField<?, Instant> at) {
        return new Reference(what, column, key, alone, wins, Optional.of(at), seen);
    }

    public Reference seen(Function<Caller, Condition> by) {
        return new Reference(what, column, key, alone, wins, came, by);
    }

    /// By which it is known in what was written down of a merge.
    public String place() {
        var table = Objects.requireNonNull(column.getTable());
        return "%s.%s.%s"
                .formatted(Objects.requireNonNull(table.getSchema()).getName(), table.getName(), column.getName());
    }
}
