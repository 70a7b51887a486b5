package org.goodword.identity.secondfactor;

import static org.goodword.identity.db.Tables.AGENT;
import static org.goodword.identity.db.Tables.PASSKEY;
import static org.goodword.identity.db.Tables.RECOVERY_CODE;
import static org.goodword.identity.db.Tables.ROLE;
import static org.goodword.identity.db.Tables.SECOND_FACTOR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Ids;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class SecondFactorStore {
    private final DSLContext sql;

    SecondFactorStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Since when she has one.
    Optional<Instant> since(AgentId agent) {
        return sql.select(SECOND_FACTOR.SINCE)
                .from(SECOND_FACTOR)
                .where(of(agent), SECOND_FACTOR.SINCE.isNotNull())
                .fetchOptional(SECOND_FACTOR.SINCE);
    }

    boolean isDemanded(AgentId agent) {
        return sql.fetchExists(sql.selectOne()
                .from(AGENT)
                .join(ROLE)
                .on(ROLE.WORKSPACE_ID.eq(AGENT.WORKSPACE_ID), ROLE.ID.eq(AGENT.ROLE_ID))
                .where(AGENT.WORKSPACE_ID.eq(Workspaces.current()), AGENT.ID.eq(agent), ROLE.SECOND_FACTOR.isTrue()));
    }

    /// Locked, so that of two who bring the same code one comes too late.
    Optional<Factor> lock(AgentId agent) {
        return sql.select(SECOND_FACTOR.SECRET, SECOND_FACTOR.LAST_STEP)
                .from(SECOND_FACTOR)
                .where(of(agent), SECOND_FACTOR.SECRET.isNotNull())
                .forUpdate()
                .fetchOptional(row -> new Factor(row.value1(), row.value2()));
    }

    Optional<String> lockPending(AgentId agent, Instant after) {
        return sql.select(SECOND_FACTOR.PENDING)
                .from(SECOND_FACTOR)
                .where(of(agent), SECOND_FACTOR.PENDING_AT.gt(after))
                .forUpdate()
                .fetchOptional(SECOND_FACTOR.PENDING);
    }

    void putPending(AgentId agent, String secret, Instant at) {
        sql.insertInto(SECOND_FACTOR)
                .set(SECOND_FACTOR.WORKSPACE_ID, Workspaces.current())
                .set(SECOND_FACTOR.AGENT_ID, agent)
                .set(SECOND_FACTOR.PENDING, secret)
                .set(SECOND_FACTOR.PENDING_AT, at)
                .onConflict(SECOND_FACTOR.WORKSPACE_ID, SECOND_FACTOR.AGENT_ID)
                .doUpdate()
                .set(SECOND_FACTOR.PENDING, secret)
                .set(SECOND_FACTOR.PENDING_AT, at)
                .execute();
    }

    void confirmPending(AgentId agent, long step, Instant at) {
        sql.update(SECOND_FACTOR)
                .set(SECOND_FACTOR.SECRET, SECOND_FACTOR.PENDING)
                .set(SECOND_FACTOR.SINCE, at)
                .set(SECOND_FACTOR.LAST_STEP, step)
                .setNull(SECOND_FACTOR.PENDING)
                .setNull(SECOND_FACTOR.PENDING_AT)
                .where(of(agent))
                .execute();
    }

    void use(AgentId agent, long step) {
        sql.update(SECOND_FACTOR)
                .set(SECOND_FACTOR.LAST_STEP, step)
                .where(of(agent))
                .execute();
    }

    void delete(AgentId agent) {
        sql.deleteFrom(SECOND_FACTOR).where(of(agent)).execute();
    }

    void replaceCodes(AgentId agent, List<String> macs) {
        deleteCodes(agent);
        macs.forEach(mac -> sql.insertInto(RECOVERY_CODE)
                .set(RECOVERY_CODE.WORKSPACE_ID, Workspaces.current())
                .set(RECOVERY_CODE.ID, Ids.next())
                .set(RECOVERY_CODE.AGENT_ID, agent)
                .set(RECOVERY_CODE.MAC, mac)
                .execute());
    }

    void deleteCodes(AgentId agent) {
        sql.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.WORKSPACE_ID.eq(Workspaces.current()), RECOVERY_CODE.AGENT_ID.eq(agent))
                .execute();
    }

    int countUnused(AgentId agent) {
        return sql.fetchCount(
                RECOVERY_CODE,
                RECOVERY_CODE.WORKSPACE_ID.eq(Workspaces.current()),
                RECOVERY_CODE.AGENT_ID.eq(agent),
                RECOVERY_CODE.USED_AT.isNull());
    }

    int countPasskeys(AgentId agent) {
        return sql.fetchCount(PASSKEY, PASSKEY.WORKSPACE_ID.eq(Workspaces.current()), PASSKEY.AGENT_ID.eq(agent));
    }

    void deletePasskeys(AgentId agent) {
        sql.deleteFrom(PASSKEY)
                .where(PASSKEY.WORKSPACE_ID.eq(Workspaces.current()), PASSKEY.AGENT_ID.eq(agent))
                .execute();
    }

    /// Locked, so that each counts once.
    List<Code> lockUnused(AgentId agent) {
        return sql.select(RECOVERY_CODE.ID, RECOVERY_CODE.MAC)
                .from(RECOVERY_CODE)
                .where(
                        RECOVERY_CODE.WORKSPACE_ID.eq(Workspaces.current()),
                        RECOVERY_CODE.AGENT_ID.eq(agent),
                        RECOVERY_CODE.USED_AT.isNull())
                .orderBy(RECOVERY_CODE.ID)
                .forUpdate()
                .fetch(row -> new Code(row.value1(), row.value2()));
    }

    void useCode(UUID id, Instant at) {
        sql.update(RECOVERY_CODE)
                .set(RECOVERY_CODE.USED_AT, at)
                .where(RECOVERY_CODE.WORKSPACE_ID.eq(Workspaces.current()), RECOVERY_CODE.ID.eq(id))
                .execute();
    }

    private static Condition of(AgentId agent) {
        return SECOND_FACTOR.WORKSPACE_ID.eq(Workspaces.current()).and(SECOND_FACTOR.AGENT_ID.eq(agent));
    }

    /// @param secret encrypted
    record Factor(String secret, long lastStep) {}

    record Code(UUID id, String mac) {}
}
