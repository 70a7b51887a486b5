package org.goodword.privacy.erasing;

import static org.goodword.privacy.db.Tables.ERASURE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.spi.Person;
import org.goodword.platform.Backups;
import org.goodword.platform.Cursor;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
class ErasureStore {
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<Backups.Known>> KNOWN = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    ErasureStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(Erasure erasure) {
        sql.insertInto(ERASURE)
                .set(ERASURE.WORKSPACE_ID, Workspaces.current())
                .set(ERASURE.ID, erasure.id())
                .set(ERASURE.CONTACT_ID, erasure.contact())
                .set(ERASURE.STATE, "running")
                .set(ERASURE.PERSON, erasure.person().map(this::json).orElse(null))
                .set(ERASURE.AGENT_ID, erasure.by().orElse(null))
                .set(ERASURE.BEGUN_AT, erasure.begun())
                .execute();
    }

    void update(Erasure erasure) {
        sql.update(ERASURE)
                .set(ERASURE.STATE, erasure.isDone() ? "done" : "running")
                .set(ERASURE.PERSON, erasure.person().map(this::json).orElse(null))
                .set(ERASURE.STEP, erasure.step())
                .set(ERASURE.REACHED, erasure.reached().orElse(null))
                .set(ERASURE.COUNTS, JSONB.valueOf(json.writeValueAsString(erasure.counts())))
                .set(ERASURE.BACKUPS, JSONB.valueOf(json.writeValueAsString(erasure.backups())))
                .set(ERASURE.TROUBLE, erasure.trouble().orElse(null))
                .set(ERASURE.ENDED_AT, erasure.ended().orElse(null))
                .where(is(erasure.id()))
                .execute();
    }

    Optional<Erasure> lock(UUID id) {
        return sql.selectFrom(ERASURE).where(is(id)).forUpdate().fetchOptional(this::erasure);
    }

    Optional<Erasure> find(UUID id) {
        return sql.selectFrom(ERASURE).where(is(id)).fetchOptional(this::erasure);
    }

    Optional<Erasure> running(ContactId contact) {
        return sql.selectFrom(ERASURE)
                .where(mine(), ERASURE.CONTACT_ID.eq(contact), ERASURE.STATE.eq("running"))
                .fetchOptional(this::erasure);
    }

    /// Newest first.
    List<Erasure> list(Optional<Cursor> after, int limit) {
        return sql.selectFrom(ERASURE)
                .where(mine())
                .and(after.map(at ->
                                (Condition) row(ERASURE.BEGUN_AT, ERASURE.ID).lt(at.instant(0), at.uuid(1)))
                        .orElse(noCondition()))
                .orderBy(ERASURE.BEGUN_AT.desc(), ERASURE.ID.desc())
                .limit(limit)
                .fetch(this::erasure);
    }

    private static Condition is(UUID id) {
        return mine().and(ERASURE.ID.eq(id));
    }

    private static Condition mine() {
        return ERASURE.WORKSPACE_ID.eq(Workspaces.current());
    }

    /// As it stands in its row.
    record Sought(UUID id, Set<UUID> ids, Set<String> names, Set<String> emails) {}

    private JSONB json(Person person) {
        return JSONB.valueOf(json.writeValueAsString(
                new Sought(person.id().value(), person.uuids(), person.names(), person.emails())));
    }

    private Person person(JSONB value) {
        var sought = json.readValue(value.data(), Sought.class);
        var ids = sought.ids().stream().map(ContactId::new).collect(Collectors.toCollection(HashSet::new));
        return new Person(new ContactId(sought.id()), ids, sought.names(), sought.emails());
    }

    private Erasure erasure(Record row) {
        @Nullable JSONB person = row.get(ERASURE.PERSON);
        return new Erasure(
                row.get(ERASURE.ID),
                row.get(ERASURE.CONTACT_ID),
                Optional.ofNullable(person).map(this::person),
                row.get(ERASURE.STEP),
                Optional.ofNullable(row.get(ERASURE.REACHED)),
                json.readValue(row.get(ERASURE.COUNTS).data(), COUNTS),
                json.readValue(row.get(ERASURE.BACKUPS).data(), KNOWN),
                Optional.ofNullable(row.get(ERASURE.AGENT_ID)),
                Optional.ofNullable(row.get(ERASURE.TROUBLE)),
                row.get(ERASURE.BEGUN_AT),
                Optional.ofNullable(row.get(ERASURE.ENDED_AT)));
    }
}
