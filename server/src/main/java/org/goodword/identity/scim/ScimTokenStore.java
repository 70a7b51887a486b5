package org.goodword.identity.scim;

import static org.goodword.identity.db.Tables.SCIM_TOKEN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.scim.ScimTokens.ScimToken;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class ScimTokenStore {
    private final DSLContext sql;

    ScimTokenStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(ScimToken token) {
        sql.insertInto(SCIM_TOKEN)
                .set(SCIM_TOKEN.WORKSPACE_ID, Workspaces.current())
                .set(SCIM_TOKEN.ID, token.id())
                .set(SCIM_TOKEN.AGENT_ID, token.agent())
                .set(SCIM_TOKEN.NAME, token.name())
                .set(SCIM_TOKEN.CREATED_AT, token.createdAt())
                .execute();
    }

    List<ScimToken> all() {
        return sql.selectFrom(SCIM_TOKEN).where(live()).orderBy(SCIM_TOKEN.ID).fetch(ScimTokenStore::token);
    }

    Optional<ScimToken> find(UUID id) {
        return sql.selectFrom(SCIM_TOKEN).where(live(), SCIM_TOKEN.ID.eq(id)).fetchOptional(ScimTokenStore::token);
    }

    void use(UUID id, Instant at) {
        sql.update(SCIM_TOKEN)
                .set(SCIM_TOKEN.USED_AT, at)
                .where(live(), SCIM_TOKEN.ID.eq(id))
                .execute();
    }

    void revoke(UUID id, Instant at) {
        sql.update(SCIM_TOKEN)
                .set(SCIM_TOKEN.REVOKED_AT, at)
                .where(live(), SCIM_TOKEN.ID.eq(id))
                .execute();
    }

    private static Condition live() {
        return SCIM_TOKEN.WORKSPACE_ID.eq(Workspaces.current()).and(SCIM_TOKEN.REVOKED_AT.isNull());
    }

    private static ScimToken token(Record row) {
        return new ScimToken(
                row.get(SCIM_TOKEN.ID),
                row.get(SCIM_TOKEN.AGENT_ID),
                row.get(SCIM_TOKEN.NAME),
                row.get(SCIM_TOKEN.CREATED_AT),
                Optional.ofNullable(row.get(SCIM_TOKEN.USED_AT)));
    }
}
