package org.goodword.identity.signin;

import static org.goodword.identity.db.Tables.KNOWN_DEVICE;

import java.time.Instant;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class DeviceStore {
    private final DSLContext sql;

    DeviceStore(DSLContext sql) {
        this.sql = sql;
    }

    boolean hasAny(AgentId agent) {
        return sql.fetchExists(KNOWN_DEVICE, of(agent));
    }

    boolean wasSeen(AgentId agent, String hash, Instant after) {
        return sql.fetchExists(
                KNOWN_DEVICE, of(agent).and(KNOWN_DEVICE.HASH.eq(hash)).and(KNOWN_DEVICE.SEEN_AT.gt(after)));
    }

    void see(AgentId agent, String hash, Instant at) {
        sql.insertInto(KNOWN_DEVICE)
                .set(KNOWN_DEVICE.WORKSPACE_ID, Workspaces.current())
                .set(KNOWN_DEVICE.AGENT_ID, agent)
                .set(KNOWN_DEVICE.HASH, hash)
                .set(KNOWN_DEVICE.SEEN_AT, at)
                .onConflict(KNOWN_DEVICE.WORKSPACE_ID, KNOWN_DEVICE.AGENT_ID, KNOWN_DEVICE.HASH)
                .doUpdate()
                .set(KNOWN_DEVICE.SEEN_AT, at)
                .execute();
    }

    void forget(AgentId agent, Instant before) {
        sql.deleteFrom(KNOWN_DEVICE)
                .where(of(agent), KNOWN_DEVICE.SEEN_AT.lt(before))
                .execute();
    }

    private static Condition of(AgentId agent) {
        return KNOWN_DEVICE.WORKSPACE_ID.eq(Workspaces.current()).and(KNOWN_DEVICE.AGENT_ID.eq(agent));
    }
}
