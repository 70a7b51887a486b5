package org.goodword.platform.metrics;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class TransactionQuery {
    /// Only one that has written holds a transaction id, and holds up the readers of the ledger.
    private static final String OLDEST_WRITER = """
        select coalesce(extract(epoch from max(clock_timestamp() - activity.xact_start)), 0)::float8
          from pg_stat_activity activity
         where activity.datname = current_database() and activity.backend_xid is not null
        """;

    private final DSLContext sql;

    TransactionQuery(DSLContext sql) {
        this.sql = sql;
    }

    double oldestWriterSeconds() {
        return sql.fetchSingle(OLDEST_WRITER).into(Double.class);
    }
}
