package org.goodword.fields.indexing;

import static org.goodword.fields.db.Tables.FIELD_VALUE;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goodword.fields.FieldId;
import org.goodword.platform.Rows;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ValueStore {
    private final DSLContext sql;

    ValueStore(DSLContext sql) {
        this.sql = sql;
    }

    void remove(UUID subject, Collection<FieldId> fields) {
        if (fields.isEmpty()) return;
        sql.deleteFrom(FIELD_VALUE)
                .where(
                        FIELD_VALUE.WORKSPACE_ID.eq(Workspaces.current()),
                        FIELD_VALUE.SUBJECT_ID.eq(subject),
                        FIELD_VALUE.FIELD_ID.in(fields))
                .execute();
    }

    void removeAll(UUID subject) {
        sql.deleteFrom(FIELD_VALUE)
                .where(FIELD_VALUE.WORKSPACE_ID.eq(Workspaces.current()), FIELD_VALUE.SUBJECT_ID.eq(subject))
                .execute();
    }

    void insert(FieldId field, UUID subject, List<Object> values) {
        for (var place = 0; place < values.size(); place++) {
            var row = sql.newRecord(FIELD_VALUE);
            row.setWorkspaceId(Workspaces.current());
            row.setFieldId(field);
            row.setSubjectId(subject);
            row.setPlace((short) place);
            switch (values.get(place)) {
                case Long number -> row.setIntValue(number);
                case UUID id -> row.setIdValue(id);
                case Object text -> row.setTextValue(text.toString());
            }
            sql.insertInto(FIELD_VALUE).set(row).execute();
        }
    }

    /// @return how many
    int removeSome(FieldId field, int limit) {
        return sql.execute(
                """
                delete from fields.field_value where workspace_id = {0} and field_id = {1} and subject_id in (
                  select subject_id from fields.field_value where workspace_id = {0} and field_id = {1} limit {2})
                """,
                org.jooq.impl.DSL.val(Workspaces.current().value()),
                org.jooq.impl.DSL.val(field.value()),
                org.jooq.impl.DSL.val(limit));
    }

    Rows of(UUID subject) {
        return new Rows(
                FIELD_VALUE, FIELD_VALUE.WORKSPACE_ID.eq(Workspaces.current()).and(FIELD_VALUE.SUBJECT_ID.eq(subject)));
    }
}
