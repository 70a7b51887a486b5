package org.goodword.identity.apps;

import static org.goodword.identity.db.Tables.APP;
import static org.goodword.identity.db.Tables.APP_CONSENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class AppStore {
    private final DSLContext sql;

    AppStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(App app) {
        sql.insertInto(APP)
                .set(APP.WORKSPACE_ID, Workspaces.current())
                .set(APP.ID, app.id())
                .set(APP.NAME, app.name())
                .set(APP.SECRET_HASH, app.secretHash().orElse(null))
                .set(APP.REDIRECT_URIS, uris(app))
                .set(APP.SCOPES, app.scopes().columns())
                .set(APP.AGENT_ID, app.madeBy())
                .set(APP.CREATED_AT, app.createdAt())
                .execute();
    }

    void update(App app) {
        sql.update(APP)
                .set(APP.NAME, app.name())
                .set(APP.SECRET_HASH, app.secretHash().orElse(null))
                .set(APP.REDIRECT_URIS, uris(app))
                .set(APP.SCOPES, app.scopes().columns())
                .set(APP.VERSION, app.version().value())
                .where(is(app.id()))
                .execute();
    }

    Optional<App> find(AppId id) {
        return sql.selectFrom(APP).where(is(id)).fetchOptional(AppStore::app);
    }

    Optional<App> lock(AppId id) {
        return sql.selectFrom(APP).where(is(id)).forUpdate().fetchOptional(AppStore::app);
    }

    int number() {
        return sql.fetchCount(APP, APP.WORKSPACE_ID.eq(Workspaces.current()));
    }

    /// Of all of them, the oldest first: there are few.
    List<Used> all() {
        var people = count(APP_CONSENT.AGENT_ID);
        var usedAt = max(APP_CONSENT.USED_AT);
        return sql.select(APP.fields())
                .select(people, usedAt)
                .from(APP)
                .leftJoin(APP_CONSENT)
                .on(APP_CONSENT.WORKSPACE_ID.eq(APP.WORKSPACE_ID), APP_CONSENT.APP_ID.eq(APP.ID))
                .where(APP.WORKSPACE_ID.eq(Workspaces.current()))
                .groupBy(APP.WORKSPACE_ID, APP.ID)
                .orderBy(APP.ID)
                .fetch(row -> new Used(app(row), row.get(people), Optional.ofNullable(row.get(usedAt))));
    }

    /// With all that it was allowed.
    void delete(AppId id) {
        sql.deleteFrom(APP_CONSENT)
                .where(APP_CONSENT.WORKSPACE_ID.eq(Workspaces.current()), APP_CONSENT.APP_ID.eq(id))
                .execute();
        sql.deleteFrom(APP).where(is(id)).execute();
    }

    private static Condition is(AppId id) {
        return APP.WORKSPACE_ID.eq(Workspaces.current()).and(APP.ID.eq(id));
    }

    private static String[] uris(App app) {
        return app.redirectUris().stream().map(RedirectUri::text).toArray(String[]::new);
    }

    private static App app(Record row) {
        return new App(
                row.get(APP.ID),
                row.get(APP.NAME),
                Optional.ofNullable(row.get(APP.SECRET_HASH)),
                Stream.of(row.get(APP.REDIRECT_URIS)).map(RedirectUri::new).toList(),
                AppScopes.kept(row.get(APP.SCOPES)),
                row.get(APP.AGENT_ID),
                row.get(APP.CREATED_AT),
                new Version(row.get(APP.VERSION)));
    }

    /// @param people how many have allowed it something
    record Used(App app, int people, Optional<Instant> usedAt) {}
}
