package org.goodword.search;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/// Joins what was found into SQL.
final class FoundQuery {
    private FoundQuery() {}

    static Condition isAmong(Field<?> id, List<Hit> hits) {
        if (hits.isEmpty()) return falseCondition();
        return condition(
                "{0} = any({1})", id, val(hits.stream().map(Hit::subject).toArray(UUID[]::new)));
    }
}
