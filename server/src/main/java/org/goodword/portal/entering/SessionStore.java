package org.goodword.portal.entering;

import static org.goodword.portal.db.Tables.SESSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.identity.BrandId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class SessionStore {
    private final DSLContext sql;

    SessionStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(UUID id, BrandId brand, ContactId contact, EmailAddress email, Instant at) {
        sql.insertInto(SESSION)
                .set(SESSION.WORKSPACE_ID, Workspaces.current())
                .set(SESSION.ID, id)
                .set(SESSION.BRAND_ID, brand)
                .set(SESSION.CONTACT_ID, contact)
                .set(SESSION.EMAIL, email.value())
                .set(SESSION.CREATED_AT, at)
                .set(SESSION.SEEN_AT, at)
                .execute();
    }

    Optional<Kept> find(UUID id) {
        return sql.select(SESSION.BRAND_ID, SESSION.CONTACT_ID, SESSION.EMAIL, SESSION.SEEN_AT)
                .from(SESSION)
                .where(mine(), SESSION.ID.eq(id))
                .fetchOptional(
                        row -> new Kept(id, row.value1(), row.value2(), new EmailAddress(row.value3()), row.value4()));
    }

    record Kept(UUID id, BrandId brand, ContactId contact, EmailAddress email, Instant seenAt) {}

    void seen(UUID id, Instant at) {
        sql.update(SESSION)
                .set(SESSION.SEEN_AT, at)
                .where(mine(), SESSION.ID.eq(id))
                .execute();
    }

    List<UUID> of(ContactId contact) {
        return sql.select(SESSION.ID)
                .from(SESSION)
                .where(mine(), SESSION.CONTACT_ID.eq(contact))
                .fetch(SESSION.ID);
    }

    List<UUID> unseenSince(Instant time, int limit) {
        return sql.select(SESSION.ID)
                .from(SESSION)
                .where(mine(), SESSION.SEEN_AT.lt(time))
                .orderBy(SESSION.SEEN_AT)
                .limit(limit)
                .fetch(SESSION.ID);
    }

    void delete(List<UUID> ids) {
        sql.deleteFrom(SESSION).where(mine(), SESSION.ID.in(ids)).execute();
    }

    private static Condition mine() {
        return SESSION.WORKSPACE_ID.eq(Workspaces.current());
    }
}
