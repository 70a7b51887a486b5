package org.goodword.contacts;

import static org.goodword.contacts.db.Tables.ORGANISATION;
import static org.goodword.contacts.db.Tables.ORGANISATION_DOMAIN;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.Cursor;
import org.goodword.platform.SortKey;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

@Component
class OrganisationStore {
    private static final Field<List<String>> DOMAINS = multiset(select(ORGANISATION_DOMAIN.DOMAIN)
                    .from(ORGANISATION_DOMAIN)
                    .where(
                            ORGANISATION_DOMAIN.WORKSPACE_ID.eq(ORGANISATION.WORKSPACE_ID),
                            ORGANISATION_DOMAIN.ORGANISATION_ID.eq(ORGANISATION.ID))
                    .orderBy(ORGANISATION_DOMAIN.DOMAIN))
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private final DSLContext sql;

    OrganisationStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Organisation organisation, Instant at) {
        sql.insertInto(ORGANISATION)
                .set(ORGANISATION.WORKSPACE_ID, Workspaces.current())
                .set(ORGANISATION.ID, organisation.id())
                .set(ORGANISATION.NAME, organisation.name())
                .set(ORGANISATION.SORT_KEY, SortKey.of(organisation.name()))
                .set(ORGANISATION.CREATED_AT, at)
                .execute();
    }

    void update(Organisation organisation) {
        sql.update(ORGANISATION)
                .set(ORGANISATION.NAME, organisation.name())
                .set(ORGANISATION.SORT_KEY, SortKey.of(organisation.name()))
                .set(ORGANISATION.SHARES_TICKETS, organisation.sharesTickets())
                .set(ORGANISATION.VERSION, organisation.version().value())
                .where(mine(), ORGANISATION.ID.eq(organisation.id()))
                .execute();
    }

    /// The first domain that belongs to another organisation, if any; nothing is changed then.
    Optional<String> setDomains(OrganisationId id, List<String> domains) {
        var taken = sql.select(ORGANISATION_DOMAIN.DOMAIN)
                .from(ORGANISATION_DOMAIN)
                .where(
                        ORGANISATION_DOMAIN.WORKSPACE_ID.eq(Workspaces.current()),
                        ORGANISATION_DOMAIN.DOMAIN.in(domains),
                        ORGANISATION_DOMAIN.ORGANISATION_ID.ne(id))
                .limit(1)
                .fetchOptional(ORGANISATION_DOMAIN.DOMAIN);
        if (taken.isPresent()) return taken;
        sql.deleteFrom(ORGANISATION_DOMAIN)
                .where(
                        ORGANISATION_DOMAIN.WORKSPACE_ID.eq(Workspaces.current()),
                        ORGANISATION_DOMAIN.ORGANISATION_ID.eq(id))
                .execute();
        return domains.stream().filter(domain -> !add(id, domain)).findFirst();
    }

    private boolean add(OrganisationId id, String domain) {
        return sql.insertInto(ORGANISATION_DOMAIN)
                        .set(ORGANISATION_DOMAIN.WORKSPACE_ID, Workspaces.current())
                        .set(ORGANISATION_DOMAIN.DOMAIN, domain)
                        .set(ORGANISATION_DOMAIN.ORGANISATION_ID, id)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<OrganisationId> ofDomain(String domain) {
        return sql.select(ORGANISATION_DOMAIN.ORGANISATION_ID)
                .from(ORGANISATION_DOMAIN)
                .where(ORGANISATION_DOMAIN.WORKSPACE_ID.eq(Workspaces.current()), ORGANISATION_DOMAIN.DOMAIN.eq(domain))
                .fetchOptional(ORGANISATION_DOMAIN.ORGANISATION_ID);
    }

    Optional<OrganisationId> named(String name) {
        return sql.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(mine(), ORGANISATION.SORT_KEY.eq(SortKey.of(name)), ORGANISATION.SURVIVOR_ID.isNull())
                .orderBy(ORGANISATION.ID)
                .limit(1)
                .fetchOptional(ORGANISATION.ID);
    }

    void delete(OrganisationId id) {
        sql.deleteFrom(ORGANISATION).where(mine(), ORGANISATION.ID.eq(id)).execute();
    }

    Optional<Organisation> find(OrganisationId id) {
        return organisations(ORGANISATION.ID.eq(id), 1).stream().findFirst();
    }

    Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) return Map.of();
        return sql.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(mine(), ORGANISATION.ID.in(ids))
                .fetchMap(ORGANISATION.ID, ORGANISATION.NAME);
    }

    void hold(OrganisationId id) {
        sql.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(mine(), ORGANISATION.ID.eq(id))
                .forNoKeyUpdate()
                .fetch();
    }

    Optional<Organisation> lock(OrganisationId id) {
        sql.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(mine(), ORGANISATION.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    List<Organisation> list(Optional<String> typed, Condition filtered, Optional<Cursor> after, int limit) {
        return organisations(
                ORGANISATION
                        .SURVIVOR_ID
                        .isNull()
                        .and(TermStore.found(Party.ORGANISATION, ORGANISATION.ID, typed))
                        .and(filtered)
                        .and(after.map(at -> row(ORGANISATION.SORT_KEY, ORGANISATION.ID)
                                        .gt(at.text(0), new OrganisationId(at.uuid(1))))
                                .orElse(noCondition())),
                limit);
    }

    private List<Organisation> organisations(Condition condition, int limit) {
        return sql.select(
                        ORGANISATION.ID,
                        ORGANISATION.NAME,
                        DOMAINS,
                        ORGANISATION.SHARES_TICKETS,
                        ORGANISATION.SURVIVOR_ID,
                        ORGANISATION.VERSION)
                .from(ORGANISATION)
                .where(mine(), condition)
                .orderBy(ORGANISATION.SORT_KEY, ORGANISATION.ID)
                .limit(limit)
                .fetch(row -> new Organisation(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Optional.ofNullable(row.value5()),
                        new Version(row.value6())));
    }

    private static Condition mine() {
        return ORGANISATION.WORKSPACE_ID.eq(Workspaces.current());
    }
}
