package org.goodword.platform.tenancy;

import static org.jooq.impl.DSL.value;

import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
public class CounterStore {
    /// With the wish not to wait for the disk in the same round trip.
    private static final String NEXT = """
        insert into platform.counter as counter (workspace_id, name, value)
        select {0}, {1}, 1
          from (select set_config('synchronous_commit', 'off', true)) unhurried
        on conflict (workspace_id, name) do update set value = counter.value + 1
        returning value
        """;

    private final DSLContext sql;

    CounterStore(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long next(String counter) {
        return sql.fetchSingle(NEXT, value(Workspaces.current().value()), value(counter))
                .get(0, Long.class);
    }
}
