package org.goodword.contacts;

import static org.goodword.contacts.db.Tables.CONSENT;
import static org.goodword.contacts.db.Tables.CONTACT;
import static org.goodword.contacts.db.Tables.IDENTITY;
import static org.goodword.contacts.db.Tables.NO_MASS_MAIL;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.List;
import org.goodword.contacts.NoMassMail.By;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class MassMailStore {
    private static final String EMAIL = "email";
    /// Of a consent.
    private static final String PURPOSE = "mass-mail";

    private final DSLContext sql;

    MassMailStore(DSLContext sql) {
        this.sql = sql;
    }

    /// False when it was so already.
    boolean put(NoMassMail wish) {
        var put = sql.insertInto(NO_MASS_MAIL)
                        .set(NO_MASS_MAIL.WORKSPACE_ID, Workspaces.current())
                        .set(NO_MASS_MAIL.ADDRESS, wish.address().value())
                        .set(NO_MASS_MAIL.SINCE, wish.since())
                        .set(NO_MASS_MAIL.ASKED_BY, wish.by().code())
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (put) renew(wish.address());
        return put;
    }

    boolean remove(EmailAddress address) {
        var removed = sql.deleteFrom(NO_MASS_MAIL)
                        .where(
                                NO_MASS_MAIL.WORKSPACE_ID.eq(Workspaces.current()),
                                NO_MASS_MAIL.ADDRESS.eq(address.value()))
                        .execute()
                == 1;
        if (removed) renew(address);
        return removed;
    }

    List<NoMassMail> among(Collection<EmailAddress> addresses) {
        if (addresses.isEmpty()) return List.of();
        return sql.selectFrom(NO_MASS_MAIL)
                .where(
                        NO_MASS_MAIL.WORKSPACE_ID.eq(Workspaces.current()),
                        NO_MASS_MAIL.ADDRESS.in(
                                addresses.stream().map(EmailAddress::value).toList()))
                .orderBy(NO_MASS_MAIL.ADDRESS)
                .fetch(row ->
                        new NoMassMail(new EmailAddress(row.getAddress()), row.getSince(), By.of(row.getAskedBy())));
    }

    /// Those of people who took their consent to mass mail back.
    List<NoMassMail> withdrawn(Collection<EmailAddress> addresses) {
        if (addresses.isEmpty()) return List.of();
        var newer = CONSENT.as("newer");
        return sql.select(IDENTITY.VALUE, CONSENT.AT)
                .from(IDENTITY)
                .join(CONSENT)
                .on(CONSENT.WORKSPACE_ID.eq(IDENTITY.WORKSPACE_ID), CONSENT.CONTACT_ID.eq(IDENTITY.CONTACT_ID))
                .where(
                        IDENTITY.WORKSPACE_ID.eq(Workspaces.current()),
                        IDENTITY.KIND.eq(EMAIL),
                        IDENTITY.VALUE.in(
                                addresses.stream().map(EmailAddress::value).toList()),
                        CONSENT.PURPOSE.eq(PURPOSE),
                        CONSENT.GIVEN.isFalse())
                .and(notExists(selectOne()
                        .from(newer)
                        .where(
                                newer.WORKSPACE_ID.eq(CONSENT.WORKSPACE_ID),
                                newer.CONTACT_ID.eq(CONSENT.CONTACT_ID),
                                newer.PURPOSE.eq(CONSENT.PURPOSE),
                                row(newer.AT, newer.ID).gt(CONSENT.AT, CONSENT.ID))))
                .fetch(row -> new NoMassMail(new EmailAddress(row.value1()), row.value2(), By.RECIPIENT));
    }

    /// The contact shows something else than before.
    private void renew(EmailAddress address) {
        sql.update(CONTACT)
                .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                .where(
                        CONTACT.WORKSPACE_ID.eq(Workspaces.current()),
                        CONTACT.ID.in(select(IDENTITY.CONTACT_ID)
                                .from(IDENTITY)
                                .where(
                                        IDENTITY.WORKSPACE_ID.eq(Workspaces.current()),
                                        IDENTITY.KIND.eq(EMAIL),
                                        IDENTITY.VALUE.eq(address.value()))))
                .execute();
    }
}
