package org.goodword.identity.signin;

import static org.goodword.identity.db.Tables.API_TOKEN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.signin.ApiTokens.ApiToken;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class TokenStore {
    private final DSLContext sql;

    TokenStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(ApiToken token) {
        sql.insertInto(API_TOKEN)
                .set(API_TOKEN.WORKSPACE_ID, Workspaces.current())
                .set(API_TOKEN.ID, token.id())
                .set(API_TOKEN.AGENT_ID, token.agent())
                .set(API_TOKEN.NAME, token.name())
                .set(API_TOKEN.CREATED_AT, token.createdAt())
                .execute();
    }

    List<ApiToken> of(AgentId agent) {
        return sql.select(API_TOKEN.fields())
                .from(API_TOKEN)
                .where(live(), API_TOKEN.AGENT_ID.eq(agent))
                .orderBy(API_TOKEN.ID)
                .fetch(TokenStore::token);
    }

    Optional<ApiToken> find(UUID id) {
        return sql.select(API_TOKEN.fields())
                .from(API_TOKEN)
                .where(live(), API_TOKEN.ID.eq(id))
                .fetchOptional(TokenStore::token);
    }

    void revoke(UUID id, Instant at) {
        sql.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, at)
                .where(live(), API_TOKEN.ID.eq(id))
                .execute();
    }

    private static Condition live() {
        return API_TOKEN.WORKSPACE_ID.eq(Workspaces.current()).and(API_TOKEN.REVOKED_AT.isNull());
    }

    private static ApiToken token(Record row) {
        return new ApiToken(
                row.get(API_TOKEN.ID),
                row.get(API_TOKEN.AGENT_ID),
                row.get(API_TOKEN.NAME),
                row.get(API_TOKEN.CREATED_AT));
    }
}
