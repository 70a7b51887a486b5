package org.goodword.identity.signin;

import static org.goodword.identity.db.Tables.ONE_TIME_LINK;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.signin.OneTimeLinks.Link;
import org.goodword.identity.signin.OneTimeLinks.Purpose;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class LinkStore {
    private final DSLContext sql;

    LinkStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Link link) {
        sql.insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.WORKSPACE_ID, Workspaces.current())
                .set(ONE_TIME_LINK.ID, link.id())
                .set(ONE_TIME_LINK.KIND, link.purpose().code())
                .set(ONE_TIME_LINK.AGENT_ID, link.agent())
                .set(ONE_TIME_LINK.EXPIRES_AT, link.expiresAt())
                .execute();
    }

    /// A link that still works; locked, so that it works once.
    Optional<Link> lock(UUID id, Instant now) {
        return sql.select(ONE_TIME_LINK.ID, ONE_TIME_LINK.KIND, ONE_TIME_LINK.AGENT_ID, ONE_TIME_LINK.EXPIRES_AT)
                .from(ONE_TIME_LINK)
                .where(
                        ONE_TIME_LINK.WORKSPACE_ID.eq(Workspaces.current()),
                        ONE_TIME_LINK.ID.eq(id),
                        ONE_TIME_LINK.USED_AT.isNull(),
                        ONE_TIME_LINK.EXPIRES_AT.gt(now))
                .forUpdate()
                .fetchOptional(row -> new Link(row.value1(), Purpose.of(row.value2()), row.value3(), row.value4()));
    }

    /// All links of an agent: a new password makes the older ones worthless.
    void useAll(AgentId agent, Instant at) {
        sql.update(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.USED_AT, at)
                .where(
                        ONE_TIME_LINK.WORKSPACE_ID.eq(Workspaces.current()),
                        ONE_TIME_LINK.AGENT_ID.eq(agent),
                        ONE_TIME_LINK.USED_AT.isNull())
                .execute();
    }
}
