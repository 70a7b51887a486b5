package org.goodword.portal.entering;

import static org.goodword.portal.db.Tables.LINK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class PortalLinkStore {
    private final DSLContext sql;

    PortalLinkStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(PortalLink link, Instant at) {
        sql.insertInto(LINK)
                .set(LINK.WORKSPACE_ID, Workspaces.current())
                .set(LINK.ID, link.id())
                .set(LINK.BRAND_ID, link.brand())
                .set(LINK.EMAIL, link.email().value())
                .set(LINK.LANGUAGE, link.language())
                .set(LINK.CREATED_AT, at)
                .set(LINK.EXPIRES_AT, link.expiresAt())
                .execute();
    }

    /// One that still opens.
    Optional<PortalLink> find(UUID id, Instant now) {
        return sql.select(LINK.fields()).from(LINK).where(opens(id, now)).fetchOptional(PortalLinkStore::link);
    }

    /// As `find`, locked, so that it opens once.
    Optional<PortalLink> lock(UUID id, Instant now) {
        return sql.select(LINK.fields())
                .from(LINK)
                .where(opens(id, now))
                .forUpdate()
                .fetchOptional(PortalLinkStore::link);
    }

    void use(UUID id, Instant at) {
        sql.update(LINK).set(LINK.USED_AT, at).where(mine(), LINK.ID.eq(id)).execute();
    }

    List<UUID> expired(Instant before, int limit) {
        return sql.select(LINK.ID)
                .from(LINK)
                .where(mine(), LINK.EXPIRES_AT.lt(before))
                .orderBy(LINK.EXPIRES_AT)
                .limit(limit)
                .fetch(LINK.ID);
    }

    void delete(List<UUID> ids) {
        sql.deleteFrom(LINK).where(mine(), LINK.ID.in(ids)).execute();
    }

    private static Condition opens(UUID id, Instant now) {
        return mine().and(LINK.ID.eq(id)).and(LINK.USED_AT.isNull()).and(LINK.EXPIRES_AT.gt(now));
    }

    private static Condition mine() {
        return LINK.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static PortalLink link(Record row) {
        return new PortalLink(
                row.get(LINK.ID),
                row.get(LINK.BRAND_ID),
                new EmailAddress(row.get(LINK.EMAIL)),
                row.get(LINK.LANGUAGE),
                row.get(LINK.EXPIRES_AT));
    }
}
