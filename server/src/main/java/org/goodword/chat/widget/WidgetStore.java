package org.goodword.chat.widget;

import static org.goodword.chat.db.Tables.WIDGET;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.chat.widget.Widget.Identify;
import org.goodword.fields.Layout.Place;
import org.goodword.identity.BrandId;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
class WidgetStore {
    private static final TypeReference<Map<String, Map<String, String>>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> PLACES = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    WidgetStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<Widget> find(BrandId brand) {
        return sql.selectFrom(WIDGET).where(is(brand)).fetchOptional(this::widget);
    }

    Optional<Widget> lock(BrandId brand) {
        return sql.selectFrom(WIDGET).where(is(brand)).forUpdate().fetchOptional(this::widget);
    }

    /// As encrypted.
    Optional<String> secret(BrandId brand) {
        return sql.select(WIDGET.SECRET).from(WIDGET).where(is(brand)).fetchOptional(WIDGET.SECRET);
    }

    void put(BrandId brand, Widget widget) {
        var texts = JSONB.valueOf(json.writeValueAsString(widget.texts()));
        var questions = JSONB.valueOf(json.writeValueAsString(
                widget.questions().stream().map(Place::json).toList()));
        var team = widget.team().orElse(null);
        sql.insertInto(WIDGET)
                .set(WIDGET.WORKSPACE_ID, Workspaces.current())
                .set(WIDGET.BRAND_ID, brand)
                .set(WIDGET.ENABLED, widget.enabled())
                .set(WIDGET.COLOUR, widget.colour())
                .set(WIDGET.POSITION, widget.position())
                .set(WIDGET.LANGUAGE, widget.language().orElse(null))
                .set(WIDGET.TEXTS, texts)
                .set(WIDGET.TEAM_ID, team)
                .set(WIDGET.MOST_CHATS, widget.mostChats())
                .set(WIDGET.RATING, widget.rating())
                .set(WIDGET.IDENTIFY, widget.identify().code())
                .set(WIDGET.QUESTIONS, questions)
                .onConflict(WIDGET.WORKSPACE_ID, WIDGET.BRAND_ID)
                .doUpdate()
                .set(WIDGET.ENABLED, widget.enabled())
                .set(WIDGET.COLOUR, widget.colour())
                .set(WIDGET.POSITION, widget.position())
                .set(WIDGET.LANGUAGE, widget.language().orElse(null))
                .set(WIDGET.TEXTS, texts)
                .set(WIDGET.TEAM_ID, team)
                .set(WIDGET.MOST_CHATS, widget.mostChats())
                .set(WIDGET.RATING, widget.rating())
                .set(WIDGET.IDENTIFY, widget.identify().code())
                .set(WIDGET.QUESTIONS, questions)
                .set(WIDGET.VERSION, WIDGET.VERSION.plus(1))
                .execute();
    }

    void setSecret(BrandId brand, String encrypted) {
        sql.update(WIDGET)
                .set(WIDGET.SECRET, encrypted)
                .set(WIDGET.VERSION, WIDGET.VERSION.plus(1))
                .where(is(brand))
                .execute();
    }

    private static Condition is(BrandId brand) {
        return WIDGET.WORKSPACE_ID.eq(Workspaces.current()).and(WIDGET.BRAND_ID.eq(brand));
    }

    private Widget widget(Record row) {
        return new Widget(
                row.get(WIDGET.ENABLED),
                row.get(WIDGET.COLOUR),
                row.get(WIDGET.POSITION),
                Optional.ofNullable(row.get(WIDGET.LANGUAGE)),
                json.readValue(row.get(WIDGET.TEXTS).data(), TEXTS),
                Optional.ofNullable(row.get(WIDGET.TEAM_ID)),
                row.get(WIDGET.MOST_CHATS),
                row.get(WIDGET.RATING),
                Identify.valueOf(row.get(WIDGET.IDENTIFY).toUpperCase(java.util.Locale.ROOT)),
                row.get(WIDGET.SECRET) != null,
                json.readValue(row.get(WIDGET.QUESTIONS).data(), PLACES).stream()
                        .map(Place::read)
                        .toList(),
                new Version(row.get(WIDGET.VERSION)));
    }
}
