package org.goodword.contacts.merging;

import static org.goodword.contacts.db.Tables.CONTACT;
import static org.goodword.contacts.db.Tables.MERGER;
import static org.goodword.contacts.db.Tables.ORGANISATION;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Party;
import org.goodword.contacts.merging.Merger.Filled;
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
class MergeStore {
    private static final TypeReference<Map<String, Filled>> FILLED = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    MergeStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// Both, in one order; the organisations of contacts before them, in the order of all who hold both.
    void lock(Party one, Party other) {
        switch (one) {
            case Party.Person(var id) -> lockContacts(List.of(id, new ContactId(other.id())));
            case Party.Company(var id) -> lockOrganisations(List.of(id, new OrganisationId(other.id())));
        }
    }

    private void lockContacts(List<ContactId> ids) {
        var organisations = sql
                .selectDistinct(CONTACT.ORGANISATION_ID)
                .from(CONTACT)
                .where(CONTACT.WORKSPACE_ID.eq(Workspaces.current()), CONTACT.ID.in(ids))
                .fetch(CONTACT.ORGANISATION_ID)
                .stream()
                .filter(Objects::nonNull)
                .toList();
        lockOrganisations(organisations);
        sql.select(CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.WORKSPACE_ID.eq(Workspaces.current()), CONTACT.ID.in(ids))
                .orderBy(CONTACT.ID)
                .forUpdate()
                .fetch();
    }

    private void lockOrganisations(List<OrganisationId> ids) {
        sql.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.WORKSPACE_ID.eq(Workspaces.current()), ORGANISATION.ID.in(ids))
                .orderBy(ORGANISATION.ID)
                .forUpdate()
                .fetch();
    }

    void setSurvivor(Party gone, Optional<Party> into) {
        switch (gone) {
            case Party.Person(var id) ->
                sql.update(CONTACT)
                        .set(
                                CONTACT.SURVIVOR_ID,
                                into.map(to -> new ContactId(to.id())).orElse(null))
                        .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                        .where(CONTACT.WORKSPACE_ID.eq(Workspaces.current()), CONTACT.ID.eq(id))
                        .execute();
            case Party.Company(var id) ->
                sql.update(ORGANISATION)
                        .set(
                                ORGANISATION.SURVIVOR_ID,
                                into.map(to -> new OrganisationId(to.id())).orElse(null))
                        .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
                        .where(ORGANISATION.WORKSPACE_ID.eq(Workspaces.current()), ORGANISATION.ID.eq(id))
                        .execute();
        }
    }

    /// What a merge may fill, as text.
    Map<String, Optional<String>> fields(Party party) {
        return switch (party) {
            case Party.Person(var id) ->
                sql.selectFrom(CONTACT)
                        .where(CONTACT.WORKSPACE_ID.eq(Workspaces.current()), CONTACT.ID.eq(id))
                        .fetchSingle(row -> Map.of(
                                Filling.ORGANISATION,
                                Optional.ofNullable(row.getOrganisationId())
                                        .map(one -> one.value().toString()),
                                Filling.GOOD_WORD,
                                Optional.of(row.getGoodWord().toString()),
                                Filling.NEVER_ASK,
                                Optional.of(row.getNeverAsk().toString())));
            case Party.Company _ -> Map.of();
        };
    }

    void set(Party party, String field, @Nullable String value) {
        if (!(party instanceof Party.Person(var id))) throw new IllegalStateException("Nothing to fill");
        var update = sql.update(CONTACT).set(CONTACT.VERSION, CONTACT.VERSION.plus(1));
        var set = switch (field) {
            case Filling.ORGANISATION ->
                update.set(CONTACT.ORGANISATION_ID, value == null ? null : new OrganisationId(UUID.fromString(value)));
            case Filling.GOOD_WORD -> update.set(CONTACT.GOOD_WORD, Boolean.valueOf(value));
            case Filling.NEVER_ASK -> update.set(CONTACT.NEVER_ASK, Boolean.valueOf(value));
            default -> throw new IllegalArgumentException(field);
        };
        set.where(CONTACT.WORKSPACE_ID.eq(Workspaces.current()), CONTACT.ID.eq(id))
                .execute();
    }

    void insert(Merger merger) {
        sql.insertInto(MERGER)
                .set(MERGER.WORKSPACE_ID, Workspaces.current())
                .set(MERGER.ID, merger.id())
                .set(MERGER.KIND, merger.into().kind())
                .set(MERGER.GONE_ID, merger.gone().id())
                .set(MERGER.GONE_NAME, merger.goneName())
                .set(MERGER.INTO_ID, merger.into().id())
                .set(MERGER.INTO_NAME, merger.name())
                .set(MERGER.FILLED, JSONB.valueOf(json.writeValueAsString(merger.filled())))
                .set(MERGER.AGENT_ID, merger.by())
                .set(MERGER.MERGED_AT, merger.at())
                .execute();
    }

    void undone(UUID id, Instant at) {
        sql.update(MERGER)
                .set(MERGER.UNDONE_AT, at)
                .where(MERGER.WORKSPACE_ID.eq(Workspaces.current()), MERGER.ID.eq(id))
                .execute();
    }

    Optional<Merger> find(Party into, UUID id) {
        return mergers(into, MERGER.ID.eq(id).and(MERGER.INTO_ID.eq(into.id())), 1).stream()
                .findFirst();
    }

    /// By which one is merged now.
    Optional<Merger> of(Party gone) {
        return mergers(gone, MERGER.GONE_ID.eq(gone.id()).and(MERGER.UNDONE_AT.isNull()), 1).stream()
                .findFirst();
    }

    /// Newest first, those undone left out.
    List<Merger> list(Party into, Optional<Cursor> after, int limit) {
        var older = after.map(at -> row(MERGER.MERGED_AT, MERGER.ID).lt(at.instant(0), at.uuid(1)))
                .map(Condition.class::cast)
                .orElse(noCondition());
        return mergers(
                into,
                MERGER.INTO_ID.eq(into.id()).and(MERGER.UNDONE_AT.isNull()).and(older),
                limit);
    }

    private List<Merger> mergers(Party kind, Condition which, int limit) {
        return sql.selectFrom(MERGER)
                .where(MERGER.WORKSPACE_ID.eq(Workspaces.current()), MERGER.KIND.eq(kind.kind()), which)
                .orderBy(MERGER.MERGED_AT.desc(), MERGER.ID.desc())
                .limit(limit)
                .fetch(row -> merger(kind, row));
    }

    private Merger merger(Party kind, Record row) {
        return new Merger(
                row.get(MERGER.ID),
                kind.another(row.get(MERGER.GONE_ID)),
                row.get(MERGER.GONE_NAME),
                kind.another(row.get(MERGER.INTO_ID)),
                row.get(MERGER.INTO_NAME),
                json.readValue(row.get(MERGER.FILLED).data(), FILLED),
                row.get(MERGER.AGENT_ID),
                row.get(MERGER.MERGED_AT),
                Optional.ofNullable(row.get(MERGER.UNDONE_AT)));
    }
}
