package org.goodword.platform.web;

import static org.goodword.platform.db.Tables.IDEMPOTENCY;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
class IdempotencyStore {
    private final DSLContext sql;
    private final ObjectMapper json;

    IdempotencyStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// False when the key was used before; waits for a transaction that is using it now.
    boolean begin(IdempotencyKey key, String requestHash, Instant now) {
        sql.deleteFrom(IDEMPOTENCY)
                .where(theRow(key), IDEMPOTENCY.CREATED_AT.lt(now.minus(Idempotency.KEPT)))
                .execute();
        return sql.insertInto(IDEMPOTENCY)
                        .set(IDEMPOTENCY.WORKSPACE_ID, Workspaces.current())
                        .set(IDEMPOTENCY.ACTOR, key.actor())
                        .set(IDEMPOTENCY.ROUTE, key.route())
                        .set(IDEMPOTENCY.KEY, key.value().orElseThrow())
                        .set(IDEMPOTENCY.REQUEST_HASH, requestHash)
                        .set(IDEMPOTENCY.CREATED_AT, now)
                        .onConflict(IDEMPOTENCY.WORKSPACE_ID, IDEMPOTENCY.ACTOR, IDEMPOTENCY.ROUTE, IDEMPOTENCY.KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    void keep(IdempotencyKey key, Kept kept) {
        sql.update(IDEMPOTENCY)
                .set(IDEMPOTENCY.STATUS, kept.status())
                .set(IDEMPOTENCY.HEADERS, JSONB.valueOf(json.writeValueAsString(kept.headers())))
                .set(IDEMPOTENCY.BODY, kept.body())
                .where(theRow(key))
                .execute();
    }

    Kept get(IdempotencyKey key) {
        return sql.select(IDEMPOTENCY.REQUEST_HASH, IDEMPOTENCY.STATUS, IDEMPOTENCY.HEADERS, IDEMPOTENCY.BODY)
                .from(IDEMPOTENCY)
                .where(theRow(key))
                .fetchSingle(row -> new Kept(
                        row.value1(),
                        row.value2(),
                        json.readValue(row.value3().data(), new TypeReference<Map<String, String>>() {}),
                        row.value4()));
    }

    /// Of answers that say one of these words.
    int forgetSaying(Collection<String> words) {
        var said = words.stream()
                .map(word -> (Condition) IDEMPOTENCY.BODY.containsIgnoreCase(word))
                .reduce(Condition::or)
                .orElse(noCondition());
        return sql.deleteFrom(IDEMPOTENCY)
                .where(IDEMPOTENCY.WORKSPACE_ID.eq(Workspaces.current()), said)
                .execute();
    }

    void forgetBefore(Instant time) {
        sql.deleteFrom(IDEMPOTENCY)
                .where(IDEMPOTENCY.WORKSPACE_ID.eq(Workspaces.current()), IDEMPOTENCY.CREATED_AT.lt(time))
                .execute();
    }

    private static Condition theRow(IdempotencyKey key) {
        return IDEMPOTENCY
                .WORKSPACE_ID
                .eq(Workspaces.current())
                .and(IDEMPOTENCY.ACTOR.eq(key.actor()))
                .and(IDEMPOTENCY.ROUTE.eq(key.route()))
                .and(IDEMPOTENCY.KEY.eq(key.value().orElseThrow()));
    }

    record Kept(String requestHash, int status, Map<String, String> headers, String body) {}
}
