package org.goodword.ledger.retention;

import static org.goodword.ledger.db.Tables.DETAIL;
import static org.goodword.ledger.db.Tables.ENTRY;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class DetailStore {
    private final DSLContext sql;

    DetailStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Blanks the details of entries of a stretch of time.
    ///
    /// @return how many, at most `limit`
    int blank(Instant from, Instant to, int limit) {
        return sql.update(DETAIL)
                .setNull(DETAIL.VALUE)
                .setNull(DETAIL.SALT)
                .where(
                        DETAIL.WORKSPACE_ID.eq(Workspaces.current()),
                        DETAIL.ENTRY_ID.in(select(ENTRY.ID)
                                .from(ENTRY)
                                .join(DETAIL)
                                .on(DETAIL.WORKSPACE_ID.eq(ENTRY.WORKSPACE_ID), DETAIL.ENTRY_ID.eq(ENTRY.ID))
                                .where(
                                        ENTRY.WORKSPACE_ID.eq(Workspaces.current()),
                                        ENTRY.AT.ge(from),
                                        ENTRY.AT.lt(to),
                                        DETAIL.VALUE.isNotNull())
                                .orderBy(ENTRY.AT)
                                .limit(limit)))
                .execute();
    }
}
