package org.goodword.platform.infra;

import static org.goodword.platform.infra.db.Tables.INSTALLATION;
import static org.goodword.platform.infra.db.Tables.INSTALLATION_SECRET;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
public class InstallationStore {
    private final DSLContext sql;
    private volatile int epoch;

    InstallationStore(DSLContext sql) {
        this.sql = sql;
    }

    public int epoch() {
        if (epoch == 0)
            epoch = sql.select(INSTALLATION.EPOCH).from(INSTALLATION).fetchSingle(INSTALLATION.EPOCH);
        return epoch;
    }

    public UUID id() {
        return sql.select(INSTALLATION.ID).from(INSTALLATION).fetchSingle(INSTALLATION.ID);
    }

    public void beginEpoch(int next) {
        sql.update(INSTALLATION).set(INSTALLATION.EPOCH, next).execute();
        epoch = next;
    }

    public boolean outgoingPaused() {
        return sql.select(INSTALLATION.OUTGOING_PAUSED).from(INSTALLATION).fetchSingle(INSTALLATION.OUTGOING_PAUSED);
    }

    public void pauseOutgoing(boolean paused) {
        sql.update(INSTALLATION).set(INSTALLATION.OUTGOING_PAUSED, paused).execute();
    }

    public Optional<String> secret(String name) {
        return sql.select(INSTALLATION_SECRET.ENCRYPTED)
                .from(INSTALLATION_SECRET)
                .where(INSTALLATION_SECRET.NAME.eq(name))
                .fetchOptional(INSTALLATION_SECRET.ENCRYPTED);
    }

    /// @return what is there now: this, or what somebody else kept first
    public String keepSecret(String name, String encrypted) {
        sql.insertInto(INSTALLATION_SECRET)
                .set(INSTALLATION_SECRET.NAME, name)
                .set(INSTALLATION_SECRET.ENCRYPTED, encrypted)
                .onConflictDoNothing()
                .execute();
        return secret(name).orElseThrow();
    }
}
