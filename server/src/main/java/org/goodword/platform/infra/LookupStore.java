package org.goodword.platform.infra;

import static org.goodword.platform.infra.db.Tables.LOOKUP;

import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Lookups.Found;
import org.goodword.platform.Lookups.Kind;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
public class LookupStore {
    private final DSLContext sql;

    LookupStore(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Found> find(Kind kind, String key) {
        return sql.select(LOOKUP.WORKSPACE_ID, LOOKUP.SUBJECT_ID)
                .from(LOOKUP)
                .where(LOOKUP.KIND.eq(kind.code()), LOOKUP.KEY.eq(key))
                .fetchOptional(row -> new Found(row.value1(), row.value2()));
    }

    /// Answers whose the key is now: ours, or the one who had it before.
    public Found put(Kind kind, String key, UUID subject) {
        sql.insertInto(LOOKUP)
                .set(LOOKUP.KIND, kind.code())
                .set(LOOKUP.KEY, key)
                .set(LOOKUP.WORKSPACE_ID, Workspaces.current())
                .set(LOOKUP.SUBJECT_ID, subject)
                .onConflict(LOOKUP.KIND, LOOKUP.KEY)
                .doNothing()
                .execute();
        return find(kind, key).orElseThrow();
    }

    public void remove(Kind kind, UUID subject) {
        sql.deleteFrom(LOOKUP)
                .where(
                        LOOKUP.WORKSPACE_ID.eq(Workspaces.current()),
                        LOOKUP.SUBJECT_ID.eq(subject),
                        LOOKUP.KIND.eq(kind.code()))
                .execute();
    }

    public void remove(Kind kind, String key) {
        sql.deleteFrom(LOOKUP)
                .where(LOOKUP.KIND.eq(kind.code()), LOOKUP.KEY.eq(key), LOOKUP.WORKSPACE_ID.eq(Workspaces.current()))
                .execute();
    }
}
