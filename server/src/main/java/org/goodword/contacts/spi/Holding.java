package org.goodword.contacts.spi;

import java.util.Optional;
import org.goodword.platform.Rows;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/// Rows that tell of a person.
///
/// @param what they are to people: `tickets`
/// @param file a column that names a file
public record Holding(String what, Rows rows, Fate fate, Optional<Field<?>> file) {
    /// What becomes of them when he is erased.
    public enum Fate {
        GOES,
        /// They stay, and say nothing of him any more.
        BLANKED,
        /// They go with others that are counted.
        ALONG,
        STAYS;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Holding of(String what, Table<?> table, Condition which, Fate fate) {
        return new Holding(what, new Rows(table, which), fate, Optional.empty());
    }

    public Holding with(Field<?> column) {
        return new Holding(what, rows, fate, Optional.of(column));
    }
}
