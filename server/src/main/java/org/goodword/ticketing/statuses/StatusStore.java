package org.goodword.ticketing.statuses;

import static org.goodword.ticketing.db.Tables.STATUS;
import static org.goodword.ticketing.db.Tables.STATUS_TRANSITION;
import static org.goodword.ticketing.db.Tables.TYPE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Status;
import org.goodword.ticketing.StatusCategory;
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

    void insertType(String key, Map<String, String> name, int position) {
        sql.insertInto(TYPE)
                .set(TYPE.WORKSPACE_ID, Workspaces.current())
                .set(TYPE.KEY, key)
                .set(TYPE.NAME, JSONB.valueOf(json.writeValueAsString(name)))
                .set(TYPE.POSITION, position)
                .execute();
    }

    void allow(Status from, Status to) {
        sql.insertInto(STATUS_TRANSITION)
                .set(STATUS_TRANSITION.WORKSPACE_ID, Workspaces.current())
                .set(STATUS_TRANSITION.FROM_KEY, from.key())
                .set(STATUS_TRANSITION.TO_KEY, to.key())
                .execute();
    }

    List<String> allowedFrom(String key) {
        return sql.select(STATUS_TRANSITION.TO_KEY)
                .from(STATUS_TRANSITION)
                .join(STATUS)
                .on(STATUS.WORKSPACE_ID.eq(STATUS_TRANSITION.WORKSPACE_ID), STATUS.KEY.eq(STATUS_TRANSITION.TO_KEY))
                .where(STATUS_TRANSITION.WORKSPACE_ID.eq(Workspaces.current()), STATUS_TRANSITION.FROM_KEY.eq(key))
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
                .where(STATUS.WORKSPACE_ID.eq(Workspaces.current()), STATUS.CATEGORY.eq(category.code()))
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
                                .where(TYPE.WORKSPACE_ID.eq(Workspaces.current()))
                                .orderBy(TYPE.POSITION)
                                .limit(1)))
                .from(STATUS)
                .where(STATUS.WORKSPACE_ID.eq(Workspaces.current()), STATUS.CATEGORY.eq(StatusCategory.NEW.code()))
                .orderBy(STATUS.POSITION)
                .limit(1)
                .fetchSingle(row -> new Beginning(new Status(row.value1(), StatusCategory.NEW), row.value2()));
    }

    List<Named> statuses() {
        return sql.select(STATUS.KEY, STATUS.CATEGORY, STATUS.NAME)
                .from(STATUS)
                .where(STATUS.WORKSPACE_ID.eq(Workspaces.current()))
                .orderBy(STATUS.POSITION)
                .fetch(row -> new Named(
                        row.value1(),
                        Optional.of(StatusCategory.of(row.value2())),
                        json.readValue(row.value3().data(), NAMES)));
    }

    List<Named> types() {
        return sql.select(TYPE.KEY, TYPE.NAME)
                .from(TYPE)
                .where(TYPE.WORKSPACE_ID.eq(Workspaces.current()))
                .orderBy(TYPE.POSITION)
                .fetch(row -> new Named(
                        row.value1(),
                        Optional.empty(),
                        json.readValue(row.value2().data(), NAMES)));
    }
}
