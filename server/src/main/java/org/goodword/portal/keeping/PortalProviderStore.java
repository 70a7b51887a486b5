package org.goodword.portal.keeping;

import static org.goodword.portal.db.Tables.PROVIDER;

import java.util.List;
import java.util.Optional;
import org.goodword.identity.BrandId;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.goodword.portal.db.tables.records.ProviderRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class PortalProviderStore {
    private final DSLContext sql;

    PortalProviderStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<PortalProvider> find(BrandId brand) {
        return sql.selectFrom(PROVIDER).where(is(brand)).fetchOptional(PortalProviderStore::provider);
    }

    Optional<PortalProvider> lock(BrandId brand) {
        return sql.selectFrom(PROVIDER).where(is(brand)).forUpdate().fetchOptional(PortalProviderStore::provider);
    }

    void put(PortalProvider provider) {
        var row = new ProviderRecord();
        row.setEnabled(provider.on());
        row.setIssuer(provider.issuer());
        row.setClientId(provider.clientId());
        row.setSecret(provider.secret().orElse(null));
        row.setScopes(provider.scopes().toArray(String[]::new));
        row.setButton(provider.button());
        row.setTrustsUnverified(provider.trustsUnverified());
        row.setLinks(provider.links());
        sql.insertInto(PROVIDER)
                .set(PROVIDER.WORKSPACE_ID, Workspaces.current())
                .set(PROVIDER.BRAND_ID, provider.brand())
                .set(row)
                .onConflict(PROVIDER.WORKSPACE_ID, PROVIDER.BRAND_ID)
                .doUpdate()
                .set(row)
                .set(PROVIDER.VERSION, PROVIDER.VERSION.plus(1))
                .execute();
    }

    private static Condition is(BrandId brand) {
        return PROVIDER.WORKSPACE_ID.eq(Workspaces.current()).and(PROVIDER.BRAND_ID.eq(brand));
    }

    private static PortalProvider provider(ProviderRecord row) {
        return new PortalProvider(
                row.getBrandId(),
                row.getEnabled(),
                row.getIssuer(),
                row.getClientId(),
                Optional.ofNullable(row.getSecret()),
                List.of(row.getScopes()),
                row.getButton(),
                row.getTrustsUnverified(),
                row.getLinks(),
                new Version(row.getVersion()));
    }
}
