package org.goodword.contacts;

import static org.goodword.contacts.db.Tables.CONTACT;
import static org.goodword.contacts.db.Tables.IDENTITY;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodword.platform.Cursor;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.SortKey;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record8;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

@Component
class ContactStore {
    private static final String EMAIL = "email";
    private static final Field<List<EmailAddress>> EMAILS = multiset(select(IDENTITY.VALUE)
                    .from(IDENTITY)
                    .where(
                            IDENTITY.WORKSPACE_ID.eq(CONTACT.WORKSPACE_ID),
                            IDENTITY.CONTACT_ID.eq(CONTACT.ID),
                            IDENTITY.KIND.eq(EMAIL))
                    .orderBy(IDENTITY.CREATED_AT, IDENTITY.VALUE))
            .convertFrom(rows -> rows.map(row -> new EmailAddress(row.value1())));

    private final DSLContext sql;

    ContactStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Contact contact, Instant at) {
        sql.insertInto(CONTACT)
                .set(CONTACT.WORKSPACE_ID, Workspaces.current())
                .set(CONTACT.ID, contact.id())
                .set(CONTACT.NAME, contact.name())
                .set(CONTACT.SORT_KEY, SortKey.of(contact.name()))
                .set(CONTACT.ORGANISATION_ID, contact.organisation().orElse(null))
                .set(CONTACT.CREATED_AT, at)
                .execute();
    }

    void delete(ContactId id) {
        sql.deleteFrom(CONTACT).where(mine(), CONTACT.ID.eq(id)).execute();
    }

    void update(Contact contact) {
        sql.update(CONTACT)
                .set(CONTACT.NAME, contact.name())
                .set(CONTACT.SORT_KEY, SortKey.of(contact.name()))
                .set(CONTACT.ORGANISATION_ID, contact.organisation().orElse(null))
                .set(CONTACT.VERSION, contact.version().value())
                .where(mine(), CONTACT.ID.eq(contact.id()))
                .execute();
    }

    /// False when the address belongs to a contact already; waits for one who is taking it now.
    boolean addEmail(ContactId contact, EmailAddress email, Instant at) {
        return sql.insertInto(IDENTITY)
                        .set(IDENTITY.WORKSPACE_ID, Workspaces.current())
                        .set(IDENTITY.KIND, EMAIL)
                        .set(IDENTITY.VALUE, email.value())
                        .set(IDENTITY.CONTACT_ID, contact)
                        .set(IDENTITY.CREATED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void removeEmail(ContactId contact, EmailAddress email) {
        sql.deleteFrom(IDENTITY)
                .where(
                        IDENTITY.WORKSPACE_ID.eq(Workspaces.current()),
                        IDENTITY.KIND.eq(EMAIL),
                        IDENTITY.VALUE.eq(email.value()),
                        IDENTITY.CONTACT_ID.eq(contact))
                .execute();
    }

    Optional<ContactId> owner(EmailAddress email) {
        return sql.select(IDENTITY.CONTACT_ID)
                .from(IDENTITY)
                .where(
                        IDENTITY.WORKSPACE_ID.eq(Workspaces.current()),
                        IDENTITY.KIND.eq(EMAIL),
                        IDENTITY.VALUE.eq(email.value()))
                .fetchOptional(IDENTITY.CONTACT_ID);
    }

    Optional<Contact> find(ContactId id) {
        return contacts(CONTACT.ID.eq(id)).fetchOptional(ContactStore::contact);
    }

    Optional<Contact> find(EmailAddress email) {
        return contacts(CONTACT.ID.eq(select(IDENTITY.CONTACT_ID)
                        .from(IDENTITY)
                        .where(
                                IDENTITY.WORKSPACE_ID.eq(Workspaces.current()),
                                IDENTITY.KIND.eq(EMAIL),
                                IDENTITY.VALUE.eq(email.value()))))
                .fetchOptional(ContactStore::contact);
    }

    Map<ContactId, Contact> find(Collection<ContactId> ids) {
        if (ids.isEmpty()) return Map.of();
        return contacts(CONTACT.ID.in(ids)).fetch(ContactStore::contact).stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    void mark(ContactId id, GoodWord goodWord) {
        sql.update(CONTACT)
                .set(CONTACT.GOOD_WORD, goodWord.given())
                .set(CONTACT.NEVER_ASK, goodWord.never())
                .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                .where(mine(), CONTACT.ID.eq(id))
                .execute();
    }

    /// Against others who hold; whoever only refers to the contact does not wait.
    Optional<Contact> hold(ContactId id) {
        sql.select(CONTACT.ID)
                .from(CONTACT)
                .where(mine(), CONTACT.ID.eq(id))
                .forNoKeyUpdate()
                .fetch();
        return find(id);
    }

    Optional<Contact> lock(ContactId id) {
        sql.select(CONTACT.ID)
                .from(CONTACT)
                .where(mine(), CONTACT.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /// Waits for who is merging him now, and keeps others from it until the transaction ends.
    Optional<ContactId> survivor(ContactId id) {
        return sql.select(CONTACT.SURVIVOR_ID)
                .from(CONTACT)
                .where(mine(), CONTACT.ID.eq(id))
                .forKeyShare()
                .fetchOptional(CONTACT.SURVIVOR_ID);
    }

    List<Contact> list(Listed which, Optional<Cursor> after, int limit) {
        return contacts(which.organisation().map(CONTACT.ORGANISATION_ID::eq).orElse(noCondition()))
                .and(CONTACT.SURVIVOR_ID.isNull())
                .and(CONTACT.ERASED_AT.isNull())
                .and(TermStore.found(Party.CONTACT, CONTACT.ID, which.typed()))
                .and(which.filtered())
                .and(after.map(at -> row(CONTACT.SORT_KEY, CONTACT.ID).gt(at.text(0), new ContactId(at.uuid(1))))
                        .orElse(noCondition()))
                .orderBy(CONTACT.SORT_KEY, CONTACT.ID)
                .limit(limit)
                .fetch(ContactStore::contact);
    }

    private SelectConditionStep<
                    Record8<
                            ContactId,
                            String,
                            OrganisationId,
                            Integer,
                            List<EmailAddress>,
                            Boolean,
                            Boolean,
                            ContactId>>
            contacts(Condition condition) {
        return sql.select(
                        CONTACT.ID,
                        CONTACT.NAME,
                        CONTACT.ORGANISATION_ID,
                        CONTACT.VERSION,
                        EMAILS,
                        CONTACT.GOOD_WORD,
                        CONTACT.NEVER_ASK,
                        CONTACT.SURVIVOR_ID)
                .from(CONTACT)
                .where(mine(), condition);
    }

    private static Condition mine() {
        return CONTACT.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static Contact contact(
            Record8<ContactId, String, OrganisationId, Integer, List<EmailAddress>, Boolean, Boolean, ContactId> row) {
        return new Contact(
                row.value1(),
                row.value2(),
                row.value5(),
                Optional.ofNullable(row.value3()),
                new GoodWord(row.value6(), row.value7()),
                Optional.ofNullable(row.value8()),
                new Version(row.value4()));
    }
}
