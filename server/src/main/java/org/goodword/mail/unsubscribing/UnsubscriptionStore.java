package org.goodword.mail.unsubscribing;

import static org.goodword.mail.db.Tables.UNSUBSCRIPTION;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.BrandId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class UnsubscriptionStore {
    private final DSLContext sql;

    UnsubscriptionStore(DSLContext sql) {
        this.sql = sql;
    }

    record Link(UUID id, EmailAddress address, BrandId brand) {}

    /// The one there is, else a new one.
    UUID of(EmailAddress address, BrandId brand, Instant at) {
        sql.insertInto(UNSUBSCRIPTION)
                .set(UNSUBSCRIPTION.WORKSPACE_ID, Workspaces.current())
                .set(UNSUBSCRIPTION.ID, Ids.next())
                .set(UNSUBSCRIPTION.ADDRESS, address.value())
                .set(UNSUBSCRIPTION.BRAND_ID, brand)
                .set(UNSUBSCRIPTION.MADE_AT, at)
                .onConflictDoNothing()
                .execute();
        return sql.select(UNSUBSCRIPTION.ID)
                .from(UNSUBSCRIPTION)
                .where(
                        UNSUBSCRIPTION.WORKSPACE_ID.eq(Workspaces.current()),
                        UNSUBSCRIPTION.ADDRESS.eq(address.value()),
                        UNSUBSCRIPTION.BRAND_ID.eq(brand))
                .fetchSingle(UNSUBSCRIPTION.ID);
    }

    Optional<Link> find(UUID id) {
        return sql.selectFrom(UNSUBSCRIPTION)
                .where(UNSUBSCRIPTION.WORKSPACE_ID.eq(Workspaces.current()), UNSUBSCRIPTION.ID.eq(id))
                .fetchOptional(row -> new Link(row.getId(), new EmailAddress(row.getAddress()), row.getBrandId()));
    }
}
