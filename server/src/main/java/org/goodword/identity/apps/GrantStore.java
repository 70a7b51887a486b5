package org.goodword.identity.apps;

import static org.goodword.identity.db.Tables.APP;
import static org.goodword.identity.db.Tables.APP_GRANT;
import static org.goodword.identity.db.Tables.APP_TOKEN;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Token;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class GrantStore {
    private static final String ACCESS = "access";
    private static final String REFRESH = "refresh";

    private final DSLContext sql;

    GrantStore(DSLContext sql) {
        this.sql = sql;
    }

    void begin(Grant grant, Token code) {
        sql.insertInto(APP_GRANT)
                .set(APP_GRANT.WORKSPACE_ID, Workspaces.current())
                .set(APP_GRANT.ID, grant.id())
                .set(APP_GRANT.APP_ID, grant.app())
                .set(APP_GRANT.AGENT_ID, grant.agent())
                .set(APP_GRANT.SCOPES, grant.scopes().columns())
                .set(APP_GRANT.CODE_HASH, code.hash())
                .set(APP_GRANT.REDIRECT_URI, grant.redirectUri())
                .set(APP_GRANT.CHALLENGE, grant.challenge())
                .set(APP_GRANT.CODE_EXPIRES_AT, grant.codeExpiresAt())
                .execute();
    }

    /// The grant that a code of this app began; nobody else redeems it meanwhile.
    Optional<Grant> lockByCode(AppId app, Token code) {
        return sql.selectFrom(APP_GRANT)
                .where(ours(), APP_GRANT.CODE_HASH.eq(code.hash()), APP_GRANT.APP_ID.eq(app))
                .forUpdate()
                .fetchOptional(GrantStore::grant);
    }

    /// The grant of this app that a token lives by; nobody else uses one of its tokens up meanwhile.
    Optional<Grant> lockByToken(AppId app, Token token) {
        return sql.select(APP_GRANT.fields())
                .from(APP_GRANT)
                .join(APP_TOKEN)
                .on(APP_TOKEN.WORKSPACE_ID.eq(APP_GRANT.WORKSPACE_ID), APP_TOKEN.GRANT_ID.eq(APP_GRANT.ID))
                .where(ours(), is(token), APP_GRANT.APP_ID.eq(app))
                .forUpdate()
                .of(APP_GRANT)
                .fetchOptional(GrantStore::grant);
    }

    void redeem(Grant grant, Instant at) {
        sql.update(APP_GRANT)
                .set(APP_GRANT.REDEEMED_AT, at)
                .where(ours(), APP_GRANT.ID.eq(grant.id()))
                .execute();
    }

    /// With its tokens.
    void end(Grant grant) {
        sql.deleteFrom(APP_GRANT).where(ours(), APP_GRANT.ID.eq(grant.id())).execute();
    }

    void keepAccess(Grant grant, Token token, AppScopes scopes, Instant until) {
        keep(grant, token, ACCESS, scopes, until);
    }

    void keepRefresh(Grant grant, Token token, Instant until) {
        keep(grant, token, REFRESH, grant.scopes(), until);
    }

    private void keep(Grant grant, Token token, String kind, AppScopes scopes, Instant until) {
        sql.insertInto(APP_TOKEN)
                .set(APP_TOKEN.WORKSPACE_ID, Workspaces.current())
                .set(APP_TOKEN.HASH, token.hash())
                .set(APP_TOKEN.GRANT_ID, grant.id())
                .set(APP_TOKEN.KIND, kind)
                .set(APP_TOKEN.SCOPES, scopes.columns())
                .set(APP_TOKEN.EXPIRES_AT, until)
                .execute();
    }

    Optional<Refresh> findRefresh(Token token) {
        return sql.select(APP_TOKEN.EXPIRES_AT, APP_TOKEN.SPENT_AT)
                .from(APP_TOKEN)
                .where(is(token), APP_TOKEN.KIND.eq(REFRESH))
                .fetchOptional(row -> new Refresh(row.value1(), Optional.ofNullable(row.value2())));
    }

    void spend(Token token, Instant at) {
        sql.update(APP_TOKEN).set(APP_TOKEN.SPENT_AT, at).where(is(token)).execute();
    }

    /// Whom an access token stands for, while it counts; within what the app may ask for now.
    Optional<Standing> standing(Token token, Instant now) {
        return sql.select(APP_GRANT.APP_ID, APP.NAME, APP_GRANT.AGENT_ID, APP_TOKEN.SCOPES, APP.SCOPES)
                .from(APP_TOKEN)
                .join(APP_GRANT)
                .on(APP_GRANT.WORKSPACE_ID.eq(APP_TOKEN.WORKSPACE_ID), APP_GRANT.ID.eq(APP_TOKEN.GRANT_ID))
                .join(APP)
                .on(APP.WORKSPACE_ID.eq(APP_GRANT.WORKSPACE_ID), APP.ID.eq(APP_GRANT.APP_ID))
                .where(is(token), APP_TOKEN.KIND.eq(ACCESS), APP_TOKEN.EXPIRES_AT.gt(now))
                .fetchOptional(row -> new Standing(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        AppScopes.kept(row.value4()).and(AppScopes.kept(row.value5()))));
    }

    /// Tokens that count no more, and grants that have none left.
    void sweep(Instant now) {
        var current = APP_TOKEN.WORKSPACE_ID.eq(Workspaces.current());
        sql.deleteFrom(APP_TOKEN).where(current, APP_TOKEN.EXPIRES_AT.lt(now)).execute();
        sql.deleteFrom(APP_GRANT)
                .where(
                        ours(),
                        APP_GRANT.CODE_EXPIRES_AT.lt(now),
                        notExists(selectOne().from(APP_TOKEN).where(current, APP_TOKEN.GRANT_ID.eq(APP_GRANT.ID))))
                .execute();
    }

    private static Condition ours() {
        return APP_GRANT.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static Condition is(Token token) {
        return APP_TOKEN.WORKSPACE_ID.eq(Workspaces.current()).and(APP_TOKEN.HASH.eq(token.hash()));
    }

    private static Grant grant(Record row) {
        return new Grant(
                row.get(APP_GRANT.ID),
                row.get(APP_GRANT.APP_ID),
                row.get(APP_GRANT.AGENT_ID),
                AppScopes.kept(row.get(APP_GRANT.SCOPES)),
                row.get(APP_GRANT.REDIRECT_URI),
                row.get(APP_GRANT.CHALLENGE),
                row.get(APP_GRANT.CODE_EXPIRES_AT),
                Optional.ofNullable(row.get(APP_GRANT.REDEEMED_AT)));
    }

    /// One way in of an app for an agent.
    record Grant(
            UUID id,
            AppId app,
            AgentId agent,
            AppScopes scopes,
            String redirectUri,
            String challenge,
            Instant codeExpiresAt,
            Optional<Instant> redeemedAt) {}

    record Refresh(Instant expiresAt, Optional<Instant> spentAt) {}

    record Standing(AppId app, String name, AgentId agent, AppScopes scopes) {}
}
