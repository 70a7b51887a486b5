package org.goodword.ticketing.canned;

import static org.goodword.ticketing.db.Tables.CANNED_REPLY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.db.tables.records.CannedReplyRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class CannedReplyStore {
    private final DSLContext sql;

    CannedReplyStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(CannedReply reply, Instant at) {
        sql.insertInto(CANNED_REPLY)
                .set(CANNED_REPLY.WORKSPACE_ID, Workspaces.current())
                .set(CANNED_REPLY.ID, reply.id())
                .set(CANNED_REPLY.AGENT_ID, reply.owner())
                .set(CANNED_REPLY.TITLE, reply.title())
                .set(CANNED_REPLY.HTML, reply.html())
                .set(CANNED_REPLY.SHARED, reply.shared())
                .set(CANNED_REPLY.CREATED_AT, at)
                .execute();
    }

    void update(CannedReply reply) {
        sql.update(CANNED_REPLY)
                .set(CANNED_REPLY.TITLE, reply.title())
                .set(CANNED_REPLY.HTML, reply.html())
                .set(CANNED_REPLY.SHARED, reply.shared())
                .set(CANNED_REPLY.VERSION, reply.version().value())
                .where(workspace(), CANNED_REPLY.ID.eq(reply.id()))
                .execute();
    }

    void delete(UUID id) {
        sql.deleteFrom(CANNED_REPLY).where(workspace(), CANNED_REPLY.ID.eq(id)).execute();
    }

    /// Her own and those that are shared.
    List<CannedReply> of(AgentId agent) {
        return sql.selectFrom(CANNED_REPLY)
                .where(workspace(), visible(agent))
                .orderBy(CANNED_REPLY.TITLE, CANNED_REPLY.ID)
                .fetch(CannedReplyStore::reply);
    }

    Optional<CannedReply> lock(UUID id, AgentId agent) {
        return sql.selectFrom(CANNED_REPLY)
                .where(workspace(), CANNED_REPLY.ID.eq(id), visible(agent))
                .forUpdate()
                .fetchOptional(CannedReplyStore::reply);
    }

    int owned(AgentId agent) {
        return sql.fetchCount(CANNED_REPLY, workspace(), CANNED_REPLY.AGENT_ID.eq(agent));
    }

    private static Condition visible(AgentId agent) {
        return CANNED_REPLY.AGENT_ID.eq(agent).or(CANNED_REPLY.SHARED);
    }

    private static Condition workspace() {
        return CANNED_REPLY.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static CannedReply reply(CannedReplyRecord row) {
        return new CannedReply(
                row.getId(),
                row.getAgentId(),
                row.getTitle(),
                row.getHtml(),
                row.getShared(),
                new Version(row.getVersion()));
    }
}
