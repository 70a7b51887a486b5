package org.goodword.chat.widget;

import static org.goodword.chat.db.Tables.SIGHTING;

import java.time.Instant;
import java.util.Optional;
import org.goodword.identity.BrandId;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class SightingStore {
    private final DSLContext sql;

    SightingStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(BrandId brand, String host, Instant at) {
        sql.insertInto(SIGHTING)
                .set(SIGHTING.WORKSPACE_ID, Workspaces.current())
                .set(SIGHTING.BRAND_ID, brand)
                .set(SIGHTING.HOST, host)
                .set(SIGHTING.SEEN_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    /// The host that was first.
    Optional<String> first() {
        return sql.select(SIGHTING.HOST)
                .from(SIGHTING)
                .where(SIGHTING.WORKSPACE_ID.eq(Workspaces.current()))
                .orderBy(SIGHTING.SEEN_AT)
                .limit(1)
                .fetchOptional(SIGHTING.HOST);
    }
}
