package org.goodword.fields.indexing;

import static org.goodword.fields.db.Tables.FIELD_VALUE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import org.goodword.fields.Definition;
import org.goodword.filter.spi.ColumnQuery;
import org.goodword.filter.spi.Match;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.Field;

/// Asks the values of one field. Whatever the field, the indexes are the same.
final class ValueQuery {
    private ValueQuery() {}

    static Condition holds(Definition field, Field<?> subject, Match match) {
        return exists(selectOne()
                .from(FIELD_VALUE)
                .where(
                        FIELD_VALUE.WORKSPACE_ID.eq(Workspaces.current()),
                        FIELD_VALUE.FIELD_ID.eq(field.id()),
                        condition("{0} = {1}", FIELD_VALUE.SUBJECT_ID, subject),
                        match instanceof Match.Present
                                ? trueCondition()
                                : ColumnQuery.matchesAny(column(field), match)));
    }

    private static Field<?> column(Definition field) {
        return switch (field.kind()) {
            case TEXT, CHOICE, TREE -> FIELD_VALUE.TEXT_VALUE;
            case NUMBER, MONEY, DATE -> FIELD_VALUE.INT_VALUE;
            case PERSON, CONTACT, ORGANISATION, TICKET -> FIELD_VALUE.ID_VALUE;
        };
    }
}
