package org.goodword.ticketing.statuses;

import static org.goodword.ticketing.db.Tables.STATUS;
import static org.goodword.ticketing.db.Tables.STATUS_TRANSITION;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.goodword.ticketing.db.Tables.TYPE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Status;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.db.tables.records.StatusRecord;
import org.goodword.ticketing.listing.TicketLists;
import org.goodword.ticketing.statuses.Reclassing.What;
import org.goodword.ticketing.statuses.Statuses.Beginning;
import org.goodword.ticketing.statuses.Statuses.Named;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
class StatusStore {
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    StatusStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(Status status, Map<String, String> name, int position) {
        sql.insertInto(STATUS)
                .set(STATUS.WORKSPACE_ID, Workspaces.current())
                .set(STATUS.KEY, status.key())
                .set(STATUS.CATEGORY, status.category().code())
                .set(STATUS.NAME, JSONB.valueOf(json.writeValueAsString(name)))
                .set(STATUS.POSITION, position)
                .execute();
    }

    void allow(Status from, Status to) {
        sql.insertInto(STATUS_TRANSITION)
                .set(STATUS_TRANSITION.WORKSPACE_ID, Workspaces.current())
                .set(STATUS_TRANSITION.FROM_KEY, from.key())
                .set(STATUS_TRANSITION.TO_KEY, to.key())
                .execute();
    }

    void allow(String from, String to) {
        sql.insertInto(STATUS_TRANSITION)
                .set(STATUS_TRANSITION.WORKSPACE_ID, Workspaces.current())
                .set(STATUS_TRANSITION.FROM_KEY, from)
                .set(STATUS_TRANSITION.TO_KEY, to)
                .onConflictDoNothing()
                .execute();
    }

    void allow(Status from, String to) {
        allow(from.key(), to);
    }

    void forbidFrom(String key) {
        sql.deleteFrom(STATUS_TRANSITION)
                .where(STATUS_TRANSITION.WORKSPACE_ID.eq(Workspaces.current()), STATUS_TRANSITION.FROM_KEY.eq(key))
                .execute();
    }

    List<String> leadingTo(String key) {
        return sql.select(STATUS_TRANSITION.FROM_KEY)
                .from(STATUS_TRANSITION)
                .where(STATUS_TRANSITION.WORKSPACE_ID.eq(Workspaces.current()), STATUS_TRANSITION.TO_KEY.eq(key))
                .fetch(STATUS_TRANSITION.FROM_KEY);
    }

    void update(String key, Map<String, String> name, boolean archived, Optional<Integer> position) {
        var change = sql.update(STATUS)
                .set(STATUS.NAME, JSONB.valueOf(json.writeValueAsString(name)))
                .set(STATUS.ARCHIVED, archived)
                .set(STATUS.VERSION, STATUS.VERSION.plus(1));
        position.map(place -> change.set(STATUS.POSITION, place))
                .orElse(change)
                .where(STATUS.WORKSPACE_ID.eq(Workspaces.current()), STATUS.KEY.eq(key))
                .execute();
    }

    void delete(String key) {
        sql.deleteFrom(STATUS_TRANSITION)
                .where(STATUS_TRANSITION.WORKSPACE_ID.eq(Workspaces.current()))
                .and(STATUS_TRANSITION.FROM_KEY.eq(key).or(STATUS_TRANSITION.TO_KEY.eq(key)))
                .execute();
        sql.deleteFrom(STATUS)
                .where(STATUS.WORKSPACE_ID.eq(Workspaces.current()), STATUS.KEY.eq(key))
                .execute();
    }

    Optional<Named> lock(String key) {
        return sql.selectFrom(STATUS)
                .where(STATUS.WORKSPACE_ID.eq(Workspaces.current()), STATUS.KEY.eq(key))
                .forUpdate()
                .fetchOptional(this::named);
    }

    /// How many tickets have it; at most `MOST_COUNTED`.
    int used(What what, String key) {
        var column = what == What.TYPE ? TICKET.TYPE_KEY : TICKET.STATUS_KEY;
        return sql.fetchCount(selectOne()
                .from(TICKET)
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()), column.eq(key))
                .limit(TicketLists.MOST_COUNTED));
    }

    List<String> allowedFrom(String key) {
        return sql.select(STATUS_TRANSITION.TO_KEY)
                .from(STATUS_TRANSITION)
                .join(STATUS)
                .on(STATUS.WORKSPACE_ID.eq(STATUS_TRANSITION.WORKSPACE_ID), STATUS.KEY.eq(STATUS_TRANSITION.TO_KEY))
                .where(STATUS_TRANSITION.WORKSPACE_ID.eq(Workspaces.current()), STATUS_TRANSITION.FROM_KEY.eq(key))
                .and(STATUS.ARCHIVED.isFalse())
                .orderBy(STATUS.POSITION)
                .fetch(STATUS_TRANSITION.TO_KEY);
    }

    Map<String, List<String>> allowed() {
        return sql.select(STATUS_TRANSITION.FROM_KEY, STATUS_TRANSITION.TO_KEY)
                .from(STATUS_TRANSITION)
                .join(STATUS)
                .on(STATUS.WORKSPACE_ID.eq(STATUS_TRANSITION.WORKSPACE_ID), STATUS.KEY.eq(STATUS_TRANSITION.TO_KEY))
                .where(STATUS_TRANSITION.WORKSPACE_ID.eq(Workspaces.current()))
                .orderBy(STATUS.POSITION)
                .fetchGroups(STATUS_TRANSITION.FROM_KEY, STATUS_TRANSITION.TO_KEY);
    }

    Optional<Status> find(String key) {
        return sql.select(STATUS.KEY, STATUS.CATEGORY)
                .from(STATUS)
                .where(STATUS.WORKSPACE_ID.eq(Workspaces.current()), STATUS.KEY.eq(key))
                .fetchOptional(row -> new Status(row.value1(), StatusCategory.of(row.value2())));
    }

    Optional<Status> first(StatusCategory category) {
        return sql.select(STATUS.KEY, STATUS.CATEGORY)
                .from(STATUS)
                .where(
                        STATUS.WORKSPACE_ID.eq(Workspaces.current()),
                        STATUS.CATEGORY.eq(category.code()),
                        STATUS.ARCHIVED.isFalse())
                .orderBy(STATUS.POSITION)
                .limit(1)
                .fetchOptional(row -> new Status(row.value1(), StatusCategory.of(row.value2())));
    }

    /// The first type and the first status of the category "new": what a ticket begins with unless it says otherwise.
    Beginning beginning() {
        return sql.select(
                        STATUS.KEY,
                        field(select(TYPE.KEY)
                                .from(TYPE)
                                .where(TYPE.WORKSPACE_ID.eq(Workspaces.current()), TYPE.ARCHIVED.isFalse())
                                .orderBy(TYPE.POSITION)
                                .limit(1)))
                .from(STATUS)
                .where(
                        STATUS.WORKSPACE_ID.eq(Workspaces.current()),
                        STATUS.CATEGORY.eq(StatusCategory.NEW.code()),
                        STATUS.ARCHIVED.isFalse())
                .orderBy(STATUS.POSITION)
                .limit(1)
                .fetchSingle(row -> new Beginning(new Status(row.value1(), StatusCategory.NEW), row.value2()));
    }

    /// Archived ones too, in order.
    List<Named> statuses() {
        return sql.selectFrom(STATUS)
                .where(STATUS.WORKSPACE_ID.eq(Workspaces.current()))
                .orderBy(STATUS.POSITION, STATUS.KEY)
                .fetch(this::named);
    }

    private Named named(StatusRecord row) {
        return new Named(
                row.getKey(),
                Optional.of(StatusCategory.of(row.getCategory())),
                json.readValue(row.getName().data(), NAMES),
                row.getArchived(),
                List.of(),
                new Version(row.getVersion()));
    }
}
