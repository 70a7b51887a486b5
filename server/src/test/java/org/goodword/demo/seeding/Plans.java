package org.goodword.demo.seeding;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/// What PostgreSQL does for the queries and changes that some code really executes, as the application's role in this
/// workspace.
@Component
class Plans {
    /// Rows read for each row of a page; a page shows at least one.
    static final int FOR_EACH = 20;

    private static final Set<String> EXPLAINED = Set.of("select", "with", "update", "delete");

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    Plans(DSLContext sql, TransactionTemplate transaction, ObjectMapper json) {
        this.sql = sql;
        this.transaction = transaction;
        this.json = json;
    }

    List<Plan> of(Runnable work) {
        return Statements.of(work).stream()
                .filter(statement -> EXPLAINED.contains(verb(statement)) && !statement.contains("(insert into"))
                .map(this::explain)
                .toList();
    }

    /// Reads not much more than it shows.
    void hot(Runnable work) {
        of(work).forEach(plan -> plan.readsAtMost(FOR_EACH * Math.max(1, plan.rowsReturned())));
    }

    void atMost(int rows, Runnable work) {
        of(work).forEach(plan -> plan.readsAtMost(rows));
    }

    /// In front of a union stands a bracket.
    private static String verb(String statement) {
        return statement.replaceFirst("^\\(+", "").split("\\s", 2)[0];
    }

    private Plan explain(String statement) {
        var told = transaction.execute(status -> {
            // It is done again to be explained.
            status.setRollbackOnly();
            return sql.fetchSingle("explain (analyze, format json) " + statement)
                    .get(0, String.class);
        });
        return new Plan(statement, json.readTree(told).get(0).get("Plan"));
    }
}
