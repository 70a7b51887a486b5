package org.goodword.demo.seeding;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/// What PostgreSQL does for the queries that some code really executes, as the application's role in this workspace.
@Component
class Plans {
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
                .filter(statement -> statement.startsWith("select") || statement.startsWith("with"))
                .map(this::explain)
                .toList();
    }

    private Plan explain(String statement) {
        var told = transaction.execute(_ ->
                sql.fetchSingle("explain (analyze, format json) " + statement).get(0, String.class));
        return new Plan(statement, json.readTree(told).get(0).get("Plan"));
    }
}
