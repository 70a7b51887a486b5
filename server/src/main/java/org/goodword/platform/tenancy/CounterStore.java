package org.goodword.platform.tenancy;

import static org.goodword.platform.db.Tables.COUNTER;

import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
public class CounterStore {
    private final DSLContext sql;

    CounterStore(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long next(String counter) {
        sql.execute("set local synchronous_commit = off");
        return sql.insertInto(COUNTER)
                .set(COUNTER.WORKSPACE_ID, Workspaces.current())
                .set(COUNTER.NAME, counter)
                .set(COUNTER.VALUE, 1L)
                .onConflict(COUNTER.WORKSPACE_ID, COUNTER.NAME)
                .doUpdate()
                .set(COUNTER.VALUE, COUNTER.VALUE.plus(1))
                .returning(COUNTER.VALUE)
                .fetchSingle(COUNTER.VALUE);
    }
}
