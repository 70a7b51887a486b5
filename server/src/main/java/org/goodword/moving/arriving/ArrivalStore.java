package org.goodword.moving.arriving;

import static org.goodword.moving.db.Tables.ARRIVAL;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.moving.archive.Manifest;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ArrivalStore {
    private final DSLContext sql;

    ArrivalStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Manifest manifest, Instant at) {
        sql.insertInto(ARRIVAL)
                .set(ARRIVAL.WORKSPACE_ID, Workspaces.current())
                .set(ARRIVAL.ARCHIVE_ID, manifest.id())
                .set(ARRIVAL.INSTALLATION, manifest.installation())
                .set(ARRIVAL.MADE_AT, manifest.madeAt())
                .set(ARRIVAL.ARRIVED_AT, at)
                .set(ARRIVAL.ROWS, manifest.rows())
                .set(ARRIVAL.FILES, manifest.files().count())
                .execute();
    }

    /// When this archive came to the workspace entered.
    Optional<Instant> find(UUID archive) {
        return sql.select(ARRIVAL.ARRIVED_AT)
                .from(ARRIVAL)
                .where(ARRIVAL.WORKSPACE_ID.eq(Workspaces.current()), ARRIVAL.ARCHIVE_ID.eq(archive))
                .fetchOptional(ARRIVAL.ARRIVED_AT);
    }
}
