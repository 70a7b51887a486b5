package org.goodword.contacts.erasing;

import static org.goodword.contacts.db.Tables.CONTACT;
import static org.goodword.contacts.db.Tables.IDENTITY;
import static org.goodword.contacts.db.Tables.MERGER;
import static org.goodword.contacts.db.Tables.NO_MASS_MAIL;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.spi.Person;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

@Component
public class PersonStore {
    /// In place of a name.
    public static final String NOBODY = "Erased person";

    private final DSLContext sql;

    PersonStore(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Person> find(ContactId id) {
        return sql.select(coalesce(CONTACT.SURVIVOR_ID, CONTACT.ID))
                .from(CONTACT)
                .where(mine(), CONTACT.ID.eq(id), CONTACT.ERASED_AT.isNull())
                .fetchOptional(row -> person(row.value1()));
    }

    private Person person(ContactId id) {
        var names = new HashSet<String>();
        var ids = new HashSet<ContactId>();
        sql.select(CONTACT.ID, CONTACT.NAME)
                .from(CONTACT)
                .where(mine(), CONTACT.ID.eq(id).or(CONTACT.SURVIVOR_ID.eq(id)))
                .forEach(row -> {
                    ids.add(row.value1());
                    names.add(row.value2());
                });
        var uuids = ids.stream().map(ContactId::value).toList();
        names.addAll(sql.select(MERGER.GONE_NAME)
                .from(MERGER)
                .where(MERGER.WORKSPACE_ID.eq(Workspaces.current()), MERGER.GONE_ID.in(uuids))
                .fetch(MERGER.GONE_NAME));
        var emails = sql.select(IDENTITY.VALUE)
                .from(IDENTITY)
                .where(IDENTITY.WORKSPACE_ID.eq(Workspaces.current()), IDENTITY.CONTACT_ID.in(ids))
                .fetchSet(IDENTITY.VALUE);
        return new Person(id, ids, names, emails);
    }

    int deleteAddresses(Person person) {
        sql.deleteFrom(NO_MASS_MAIL)
                .where(NO_MASS_MAIL.WORKSPACE_ID.eq(Workspaces.current()), NO_MASS_MAIL.ADDRESS.in(person.emails()))
                .execute();
        return sql.deleteFrom(IDENTITY)
                .where(IDENTITY.WORKSPACE_ID.eq(Workspaces.current()), IDENTITY.CONTACT_ID.in(person.ids()))
                .execute();
    }

    /// Nothing but the id is left: a name that sorts like nobody's, so that nobody is taken for him.
    int blank(Person person, Instant at) {
        return sql.update(CONTACT)
                .set(CONTACT.NAME, NOBODY)
                .set(CONTACT.SORT_KEY, CONTACT.ID.cast(String.class))
                .setNull(CONTACT.ORGANISATION_ID)
                .set(CONTACT.GOOD_WORD, false)
                .set(CONTACT.NEVER_ASK, false)
                .set(CONTACT.FIELDS, JSONB.valueOf("{}"))
                .set(CONTACT.ERASED_AT, at)
                .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                .where(mine(), CONTACT.ID.in(person.ids()), CONTACT.ERASED_AT.isNull())
                .execute();
    }

    Condition isMergerOf(Person person) {
        return MERGER.WORKSPACE_ID
                .eq(Workspaces.current())
                .and(MERGER.KIND.eq("contact"))
                .and(MERGER.INTO_ID.in(person.uuids()).or(MERGER.GONE_ID.in(person.uuids())));
    }

    Condition isMovedOf(Person person) {
        return org.goodword.contacts.db.Tables.MOVED
                .WORKSPACE_ID
                .eq(Workspaces.current())
                .and(org.goodword.contacts.db.Tables.MOVED.MERGER_ID.in(
                        select(MERGER.ID).from(MERGER).where(isMergerOf(person))));
    }

    private static Condition mine() {
        return CONTACT.WORKSPACE_ID.eq(Workspaces.current());
    }
}
