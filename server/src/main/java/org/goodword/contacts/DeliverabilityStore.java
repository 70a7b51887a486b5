package org.goodword.contacts;

import static org.goodword.contacts.db.Tables.CONTACT;
import static org.goodword.contacts.db.Tables.IDENTITY;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

@Component
class DeliverabilityStore {
    private static final String EMAIL = "email";

    private final DSLContext sql;

    DeliverabilityStore(DSLContext sql) {
        this.sql = sql;
    }

    /// @param failedAt when a mail to it came back last
    record Known(ContactId contact, Optional<Instant> failedAt, boolean undeliverable) {}

    Optional<Known> lock(EmailAddress address) {
        return sql.select(IDENTITY.CONTACT_ID, IDENTITY.FAILED_AT, IDENTITY.UNDELIVERABLE_SINCE)
                .from(IDENTITY)
                .where(is(address))
                .forUpdate()
                .fetchOptional(row -> new Known(row.value1(), Optional.ofNullable(row.value2()), row.value3() != null));
    }

    /// Without a lock, for what is nearly always no.
    boolean isInDoubt(EmailAddress address) {
        return sql.fetchExists(
                IDENTITY, is(address).and(IDENTITY.FAILED_AT.isNotNull().or(IDENTITY.UNDELIVERABLE_SINCE.isNotNull())));
    }

    void failed(EmailAddress address, Instant at) {
        sql.update(IDENTITY).set(IDENTITY.FAILED_AT, at).where(is(address)).execute();
    }

    void undeliverable(Undeliverable address) {
        sql.update(IDENTITY)
                .set(IDENTITY.FAILED_AT, address.since())
                .set(IDENTITY.UNDELIVERABLE_SINCE, address.since())
                .set(IDENTITY.UNDELIVERABLE_REASON, address.reason().code())
                .set(IDENTITY.UNDELIVERABLE_WORDS, address.words())
                .where(is(address.address()))
                .execute();
        renew(address.address());
    }

    void clear(EmailAddress address) {
        sql.update(IDENTITY)
                .setNull(IDENTITY.FAILED_AT)
                .setNull(IDENTITY.UNDELIVERABLE_SINCE)
                .setNull(IDENTITY.UNDELIVERABLE_REASON)
                .setNull(IDENTITY.UNDELIVERABLE_WORDS)
                .where(is(address))
                .execute();
        renew(address);
    }

    List<Undeliverable> undeliverable(Collection<EmailAddress> addresses) {
        if (addresses.isEmpty()) return List.of();
        return undeliverable(IDENTITY.VALUE.in(
                        addresses.stream().map(EmailAddress::value).toList()))
                .orderBy(IDENTITY.VALUE)
                .fetch(DeliverabilityStore::undeliverable);
    }

    List<Undeliverable> undeliverableOf(Collection<ContactId> contacts) {
        if (contacts.isEmpty()) return List.of();
        return undeliverable(IDENTITY.CONTACT_ID.in(contacts))
                .orderBy(IDENTITY.VALUE)
                .fetch(DeliverabilityStore::undeliverable);
    }

    private SelectConditionStep<Record5<String, ContactId, String, String, Instant>> undeliverable(Condition which) {
        return sql.select(
                        IDENTITY.VALUE,
                        IDENTITY.CONTACT_ID,
                        IDENTITY.UNDELIVERABLE_REASON,
                        IDENTITY.UNDELIVERABLE_WORDS,
                        IDENTITY.UNDELIVERABLE_SINCE)
                .from(IDENTITY)
                .where(
                        IDENTITY.WORKSPACE_ID.eq(Workspaces.current()),
                        IDENTITY.KIND.eq(EMAIL),
                        IDENTITY.UNDELIVERABLE_SINCE.isNotNull(),
                        which);
    }

    private static Undeliverable undeliverable(Record5<String, ContactId, String, String, Instant> row) {
        return new Undeliverable(
                new EmailAddress(row.value1()),
                row.value2(),
                FailureReason.of(row.value3()),
                row.value4(),
                row.value5());
    }

    /// The contact shows something else than before.
    private void renew(EmailAddress address) {
        sql.update(CONTACT)
                .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                .where(
                        CONTACT.WORKSPACE_ID.eq(Workspaces.current()),
                        CONTACT.ID.eq(select(IDENTITY.CONTACT_ID).from(IDENTITY).where(is(address))))
                .execute();
    }

    private static Condition is(EmailAddress address) {
        return IDENTITY.WORKSPACE_ID
                .eq(Workspaces.current())
                .and(IDENTITY.KIND.eq(EMAIL))
                .and(IDENTITY.VALUE.eq(address.value()));
    }
}
