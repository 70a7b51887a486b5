package org.goodword.fields.indexing;

import static org.goodword.fields.db.Tables.INDEXING;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.fields.FieldId;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// How far the values of fields have been gone through.
@Component
class IndexingStore {
    private final DSLContext sql;

    IndexingStore(DSLContext sql) {
        this.sql = sql;
    }

    void restart(FieldId field) {
        sql.insertInto(INDEXING)
                .set(INDEXING.WORKSPACE_ID, Workspaces.current())
                .set(INDEXING.FIELD_ID, field)
                .onConflict(INDEXING.WORKSPACE_ID, INDEXING.FIELD_ID)
                .doUpdate()
                .setNull(INDEXING.REACHED)
                .execute();
    }

    Optional<UUID> reached(FieldId field) {
        return sql.select(INDEXING.REACHED).from(INDEXING).where(the(field)).fetchOptional(INDEXING.REACHED);
    }

    void reach(FieldId field, UUID subject) {
        sql.update(INDEXING).set(INDEXING.REACHED, subject).where(the(field)).execute();
    }

    void finish(FieldId field) {
        sql.deleteFrom(INDEXING).where(the(field)).execute();
    }

    Set<FieldId> unfinished() {
        return sql.select(INDEXING.FIELD_ID)
                .from(INDEXING)
                .where(INDEXING.WORKSPACE_ID.eq(Workspaces.current()))
                .fetchSet(INDEXING.FIELD_ID);
    }

    private static Condition the(FieldId field) {
        return INDEXING.WORKSPACE_ID.eq(Workspaces.current()).and(INDEXING.FIELD_ID.eq(field));
    }
}
