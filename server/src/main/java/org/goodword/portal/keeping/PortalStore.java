package org.goodword.portal.keeping;

import static org.goodword.portal.db.Tables.PORTAL_;

import java.util.Optional;
import org.goodword.files.FileId;
import org.goodword.identity.BrandId;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.goodword.portal.db.tables.records.PortalRecord;
import org.goodword.portal.keeping.Portal.Sharing;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class PortalStore {
    private final DSLContext sql;

    PortalStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Portal> find(BrandId brand) {
        return sql.selectFrom(PORTAL_).where(is(brand)).fetchOptional(PortalStore::portal);
    }

    Optional<Portal> lock(BrandId brand) {
        return sql.selectFrom(PORTAL_).where(is(brand)).forUpdate().fetchOptional(PortalStore::portal);
    }

    /// But for its logo.
    void put(Portal portal) {
        var row = new PortalRecord();
        row.setEnabled(portal.enabled());
        row.setTitle(portal.title());
        row.setWelcome(portal.welcome());
        row.setColour(portal.colour());
        row.setStrangers(portal.strangers());
        row.setOrganisations(portal.organisations().code());
        row.setInCopy(portal.inCopy());
        row.setHost(portal.host().map(HostName::value).orElse(null));
        sql.insertInto(PORTAL_)
                .set(PORTAL_.WORKSPACE_ID, Workspaces.current())
                .set(PORTAL_.BRAND_ID, portal.brand())
                .set(row)
                .onConflict(PORTAL_.WORKSPACE_ID, PORTAL_.BRAND_ID)
                .doUpdate()
                .set(row)
                .set(PORTAL_.VERSION, PORTAL_.VERSION.plus(1))
                .execute();
    }

    void setLogo(BrandId brand, Optional<FileId> logo) {
        sql.update(PORTAL_)
                .set(PORTAL_.FILE_ID, logo.orElse(null))
                .set(PORTAL_.VERSION, PORTAL_.VERSION.plus(1))
                .where(is(brand))
                .execute();
    }

    private static Condition is(BrandId brand) {
        return PORTAL_.WORKSPACE_ID.eq(Workspaces.current()).and(PORTAL_.BRAND_ID.eq(brand));
    }

    private static Portal portal(PortalRecord row) {
        return new Portal(
                row.getBrandId(),
                row.getEnabled(),
                row.getTitle(),
                row.getWelcome(),
                row.getColour(),
                row.getStrangers(),
                Sharing.of(row.getOrganisations()),
                row.getInCopy(),
                Optional.ofNullable(row.getHost()).map(HostName::new),
                Optional.ofNullable(row.getFileId()),
                new Version(row.getVersion()));
    }
}
