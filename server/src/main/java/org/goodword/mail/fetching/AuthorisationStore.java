package org.goodword.mail.fetching;

import static org.goodword.mail.db.Tables.MAILBOX_AUTHORISATION;

import java.time.Instant;
import java.util.Optional;
import org.goodword.channels.AccountId;
import org.goodword.platform.AgentId;
import org.goodword.platform.Secrets;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class AuthorisationStore {
    private static final String PURPOSE = "mailbox-authorisation";

    private final DSLContext sql;
    private final Secrets secrets;

    AuthorisationStore(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /// @param verifier of the proof key; encrypted at rest
    record Kept(
            String stateHash, AccountId account, Version version, AgentId agent, String verifier, Instant expiresAt) {}

    void insert(Kept begun) {
        sql.insertInto(MAILBOX_AUTHORISATION)
                .set(MAILBOX_AUTHORISATION.WORKSPACE_ID, Workspaces.current())
                .set(MAILBOX_AUTHORISATION.STATE_HASH, begun.stateHash())
                .set(MAILBOX_AUTHORISATION.ACCOUNT_ID, begun.account().value())
                .set(MAILBOX_AUTHORISATION.MAILBOX_VERSION, begun.version().value())
                .set(MAILBOX_AUTHORISATION.AGENT_ID, begun.agent())
                .set(MAILBOX_AUTHORISATION.VERIFIER, secrets.encrypt(PURPOSE, begun.verifier()))
                .set(MAILBOX_AUTHORISATION.EXPIRES_AT, begun.expiresAt())
                .execute();
    }

    Optional<Kept> take(String stateHash) {
        return sql.deleteFrom(MAILBOX_AUTHORISATION)
                .where(
                        MAILBOX_AUTHORISATION.WORKSPACE_ID.eq(Workspaces.current()),
                        MAILBOX_AUTHORISATION.STATE_HASH.eq(stateHash))
                .returning()
                .fetchOptional(row -> new Kept(
                        row.getStateHash(),
                        new AccountId(row.getAccountId()),
                        new Version(row.getMailboxVersion()),
                        row.getAgentId(),
                        secrets.decrypt(PURPOSE, row.getVerifier()),
                        row.getExpiresAt()));
    }

    /// Who never came back.
    void deleteUntil(Instant now) {
        sql.deleteFrom(MAILBOX_AUTHORISATION)
                .where(
                        MAILBOX_AUTHORISATION.WORKSPACE_ID.eq(Workspaces.current()),
                        MAILBOX_AUTHORISATION.EXPIRES_AT.le(now))
                .execute();
    }
}
