package org.goodword.platform.infra;

import static org.goodword.platform.infra.db.Tables.INSTALLATION;

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
}
