package org.goodword.fields.layouts;

import static org.goodword.fields.db.Tables.LAYOUT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Layout;
import org.goodword.fields.Layout.Place;
import org.goodword.fields.db.tables.records.LayoutRecord;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
class LayoutStore {
    private static final TypeReference<List<Map<String, Object>>> PLACES = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    LayoutStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<Layout> of(FieldSubject subject) {
        return sql.selectFrom(LAYOUT)
                .where(of(subject.code()))
                .orderBy(LAYOUT.VARIANT)
                .fetch(this::layout);
    }

    List<Layout> lock(FieldSubject subject) {
        return sql.selectFrom(LAYOUT)
                .where(of(subject.code()))
                .orderBy(LAYOUT.VARIANT)
                .forUpdate()
                .fetch(this::layout);
    }

    void put(Layout layout) {
        var places = JSONB.valueOf(json.writeValueAsString(
                layout.places().stream().map(Place::json).toList()));
        sql.insertInto(LAYOUT)
                .set(LAYOUT.WORKSPACE_ID, Workspaces.current())
                .set(LAYOUT.SUBJECT, layout.subject().code())
                .set(LAYOUT.VARIANT, layout.variant())
                .set(LAYOUT.PLACES, places)
                .onConflict(LAYOUT.WORKSPACE_ID, LAYOUT.SUBJECT, LAYOUT.VARIANT)
                .doUpdate()
                .set(LAYOUT.PLACES, places)
                .set(LAYOUT.VERSION, LAYOUT.VERSION.plus(1))
                .execute();
    }

    void delete(FieldSubject subject, String variant) {
        sql.deleteFrom(LAYOUT)
                .where(of(subject.code()), LAYOUT.VARIANT.eq(variant))
                .execute();
    }

    private static org.jooq.Condition of(String subject) {
        return LAYOUT.WORKSPACE_ID.eq(Workspaces.current()).and(LAYOUT.SUBJECT.eq(subject));
    }

    private Layout layout(LayoutRecord row) {
        var places = json.readValue(row.getPlaces().data(), PLACES).stream()
                .map(Place::read)
                .toList();
        return new Layout(
                FieldSubject.of(row.getSubject()),
                row.getVariant(),
                places,
                Optional.of(new Version(row.getVersion())));
    }
}
