package org.goodword.ticketing.statuses;

import static org.goodword.ticketing.db.Tables.TYPE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.db.tables.records.TypeRecord;
import org.goodword.ticketing.statuses.Statuses.Named;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
class TypeStore {
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    TypeStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(String key, Map<String, String> name, int position, List<String> statuses) {
        sql.insertInto(TYPE)
                .set(TYPE.WORKSPACE_ID, Workspaces.current())
                .set(TYPE.KEY, key)
                .set(TYPE.NAME, JSONB.valueOf(json.writeValueAsString(name)))
                .set(TYPE.POSITION, position)
                .set(TYPE.STATUSES, statuses.toArray(String[]::new))
                .execute();
    }

    void update(
            String key, Map<String, String> name, boolean archived, List<String> statuses, Optional<Integer> position) {
        var change = sql.update(TYPE)
                .set(TYPE.NAME, JSONB.valueOf(json.writeValueAsString(name)))
                .set(TYPE.ARCHIVED, archived)
                .set(TYPE.STATUSES, statuses.toArray(String[]::new))
                .set(TYPE.VERSION, TYPE.VERSION.plus(1));
        position.map(place -> change.set(TYPE.POSITION, place))
                .orElse(change)
                .where(mine(), TYPE.KEY.eq(key))
                .execute();
    }

    void delete(String key) {
        sql.deleteFrom(TYPE).where(mine(), TYPE.KEY.eq(key)).execute();
    }

    Optional<Named> lock(String key) {
        return sql.selectFrom(TYPE).where(mine(), TYPE.KEY.eq(key)).forUpdate().fetchOptional(this::named);
    }

    /// Archived ones too, in order.
    List<Named> types() {
        return sql.selectFrom(TYPE)
                .where(mine())
                .orderBy(TYPE.POSITION, TYPE.KEY)
                .fetch(this::named);
    }

    /// The statuses that tickets of the type can get; empty for all.
    List<String> statuses(String type) {
        return sql.select(TYPE.STATUSES)
                .from(TYPE)
                .where(mine(), TYPE.KEY.eq(type))
                .fetchOptional(row -> List.of(row.value1()))
                .orElse(List.of());
    }

    private Named named(TypeRecord row) {
        return new Named(
                row.getKey(),
                Optional.empty(),
                json.readValue(row.getName().data(), NAMES),
                row.getArchived(),
                List.of(row.getStatuses()),
                new Version(row.getVersion()));
    }

    private static Condition mine() {
        return TYPE.WORKSPACE_ID.eq(Workspaces.current());
    }
}
