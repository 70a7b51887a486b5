package org.goodword.identity.passkeys;

import static org.goodword.identity.db.Tables.PASSKEY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.passkeys.Passkeys.Passkey;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class PasskeyStore {
    private final DSLContext sql;

    PasskeyStore(DSLContext sql) {
        this.sql = sql;
    }

    /// @return false when this credential is known already
    boolean insert(Passkey passkey, Key key) {
        return sql.insertInto(PASSKEY)
                        .set(PASSKEY.WORKSPACE_ID, Workspaces.current())
                        .set(PASSKEY.ID, passkey.id())
                        .set(PASSKEY.AGENT_ID, passkey.agent())
                        .set(PASSKEY.NAME, passkey.name())
                        .set(PASSKEY.CREDENTIAL, passkey.credential())
                        .set(PASSKEY.PUBLIC_KEY, key.publicKey())
                        .set(PASSKEY.SIGN_COUNT, key.signCount())
                        .set(PASSKEY.BACKUP_ELIGIBLE, key.backupEligible())
                        .set(PASSKEY.CREATED_AT, passkey.createdAt())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    List<Passkey> of(AgentId agent) {
        return sql.selectFrom(PASSKEY)
                .where(mine(), PASSKEY.AGENT_ID.eq(agent))
                .orderBy(PASSKEY.ID)
                .fetch(row -> new Passkey(
                        row.get(PASSKEY.ID),
                        row.get(PASSKEY.AGENT_ID),
                        row.get(PASSKEY.NAME),
                        row.get(PASSKEY.CREDENTIAL),
                        row.get(PASSKEY.CREATED_AT),
                        Optional.ofNullable(row.get(PASSKEY.USED_AT))));
    }

    /// Locked, so that its counter goes up one use after another.
    Optional<Known> lock(String credential) {
        return sql.select(PASSKEY.ID, PASSKEY.AGENT_ID, PASSKEY.PUBLIC_KEY, PASSKEY.SIGN_COUNT, PASSKEY.BACKUP_ELIGIBLE)
                .from(PASSKEY)
                .where(mine(), PASSKEY.CREDENTIAL.eq(credential))
                .forUpdate()
                .fetchOptional(row ->
                        new Known(row.value1(), row.value2(), new Key(row.value3(), row.value4(), row.value5())));
    }

    void use(UUID id, long signCount, Instant at) {
        sql.update(PASSKEY)
                .set(PASSKEY.SIGN_COUNT, signCount)
                .set(PASSKEY.USED_AT, at)
                .where(mine(), PASSKEY.ID.eq(id))
                .execute();
    }

    boolean delete(UUID id, AgentId agent) {
        return sql.deleteFrom(PASSKEY)
                        .where(mine(), PASSKEY.ID.eq(id), PASSKEY.AGENT_ID.eq(agent))
                        .execute()
                == 1;
    }

    private static Condition mine() {
        return PASSKEY.WORKSPACE_ID.eq(Workspaces.current());
    }

    /// @param publicKey what the authenticator attested, base64url
    record Key(String publicKey, long signCount, boolean backupEligible) {}

    record Known(UUID id, AgentId agent, Key key) {}
}
