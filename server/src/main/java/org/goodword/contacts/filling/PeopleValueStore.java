package org.goodword.contacts.filling;

import static org.goodword.contacts.db.Tables.CONTACT;
import static org.goodword.contacts.db.Tables.ORGANISATION;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.fields.Values;
import org.goodword.fields.spi.Keeper.Kept;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

/// The values of contacts and organisations, beside what their own stores write.
@Component
class PeopleValueStore {
    private final DSLContext sql;

    PeopleValueStore(DSLContext sql) {
        this.sql = sql;
    }

    record Held(Values values, Version version) {}

    Optional<Held> find(ContactId id) {
        return sql.select(CONTACT.FIELDS, CONTACT.VERSION)
                .from(CONTACT)
                .where(the(id))
                .fetchOptional(row -> held(row.value1(), row.value2()));
    }

    Optional<Held> lock(ContactId id) {
        return sql.select(CONTACT.FIELDS, CONTACT.VERSION)
                .from(CONTACT)
                .where(the(id))
                .forUpdate()
                .fetchOptional(row -> held(row.value1(), row.value2()));
    }

    Optional<Held> find(OrganisationId id) {
        return sql.select(ORGANISATION.FIELDS, ORGANISATION.VERSION)
                .from(ORGANISATION)
                .where(the(id))
                .fetchOptional(row -> held(row.value1(), row.value2()));
    }

    Optional<Held> lock(OrganisationId id) {
        return sql.select(ORGANISATION.FIELDS, ORGANISATION.VERSION)
                .from(ORGANISATION)
                .where(the(id))
                .forUpdate()
                .fetchOptional(row -> held(row.value1(), row.value2()));
    }

    /// Before anybody has seen it: its version stays the first.
    void begin(ContactId id, Values values) {
        sql.update(CONTACT)
                .set(CONTACT.FIELDS, JSONB.valueOf(values.json()))
                .where(the(id))
                .execute();
    }

    void begin(OrganisationId id, Values values) {
        sql.update(ORGANISATION)
                .set(ORGANISATION.FIELDS, JSONB.valueOf(values.json()))
                .where(the(id))
                .execute();
    }

    void set(ContactId id, Values values) {
        sql.update(CONTACT)
                .set(CONTACT.FIELDS, JSONB.valueOf(values.json()))
                .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                .where(the(id))
                .execute();
    }

    void set(OrganisationId id, Values values) {
        sql.update(ORGANISATION)
                .set(ORGANISATION.FIELDS, JSONB.valueOf(values.json()))
                .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
                .where(the(id))
                .execute();
    }

    Map<ContactId, Values> ofContacts(Collection<ContactId> ids) {
        if (ids.isEmpty()) return Map.of();
        return sql.select(CONTACT.ID, CONTACT.FIELDS)
                .from(CONTACT)
                .where(CONTACT.WORKSPACE_ID.eq(Workspaces.current()), CONTACT.ID.in(ids))
                .fetchMap(row -> row.value1(), row -> Values.parse(row.value2().data()));
    }

    Map<OrganisationId, Values> ofOrganisations(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) return Map.of();
        return sql.select(ORGANISATION.ID, ORGANISATION.FIELDS)
                .from(ORGANISATION)
                .where(ORGANISATION.WORKSPACE_ID.eq(Workspaces.current()), ORGANISATION.ID.in(ids))
                .fetchMap(row -> row.value1(), row -> Values.parse(row.value2().data()));
    }

    List<Kept> contactsAfter(Optional<UUID> last, int limit) {
        return sql.select(CONTACT.ID, CONTACT.FIELDS)
                .from(CONTACT)
                .where(CONTACT.WORKSPACE_ID.eq(Workspaces.current()))
                .and(last.map(id -> CONTACT.ID.gt(new ContactId(id))).orElse(noCondition()))
                .orderBy(CONTACT.ID)
                .limit(limit)
                .forNoKeyUpdate()
                .fetch(row ->
                        new Kept(row.value1().value(), Values.parse(row.value2().data())));
    }

    List<Kept> organisationsAfter(Optional<UUID> last, int limit) {
        return sql.select(ORGANISATION.ID, ORGANISATION.FIELDS)
                .from(ORGANISATION)
                .where(ORGANISATION.WORKSPACE_ID.eq(Workspaces.current()))
                .and(last.map(id -> ORGANISATION.ID.gt(new OrganisationId(id))).orElse(noCondition()))
                .orderBy(ORGANISATION.ID)
                .limit(limit)
                .forNoKeyUpdate()
                .fetch(row ->
                        new Kept(row.value1().value(), Values.parse(row.value2().data())));
    }

    void renameContacts(Collection<UUID> subjects, String key, UUID from, UUID to) {
        sql.update(CONTACT)
                .set(CONTACT.FIELDS, renamed(CONTACT.FIELDS, key, to))
                .where(
                        CONTACT.WORKSPACE_ID.eq(Workspaces.current()),
                        CONTACT.ID.in(subjects.stream().map(ContactId::new).toList()),
                        condition("{0} ->> {1} = {2}", CONTACT.FIELDS, val(key), val(from.toString())))
                .execute();
    }

    void renameOrganisations(Collection<UUID> subjects, String key, UUID from, UUID to) {
        sql.update(ORGANISATION)
                .set(ORGANISATION.FIELDS, renamed(ORGANISATION.FIELDS, key, to))
                .where(
                        ORGANISATION.WORKSPACE_ID.eq(Workspaces.current()),
                        ORGANISATION.ID.in(
                                subjects.stream().map(OrganisationId::new).toList()),
                        condition("{0} ->> {1} = {2}", ORGANISATION.FIELDS, val(key), val(from.toString())))
                .execute();
    }

    private static Field<JSONB> renamed(Field<JSONB> fields, String key, UUID to) {
        return field(
                "jsonb_set({0}, array[{1}], to_jsonb({2}::text))", JSONB.class, fields, val(key), val(to.toString()));
    }

    private static Held held(JSONB values, Integer version) {
        return new Held(Values.parse(values.data()), new Version(version));
    }

    private static Condition the(ContactId id) {
        return CONTACT.WORKSPACE_ID.eq(Workspaces.current()).and(CONTACT.ID.eq(id));
    }

    private static Condition the(OrganisationId id) {
        return ORGANISATION.WORKSPACE_ID.eq(Workspaces.current()).and(ORGANISATION.ID.eq(id));
    }
}
