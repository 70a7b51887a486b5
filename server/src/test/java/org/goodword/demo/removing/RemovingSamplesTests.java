package org.goodword.demo.removing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Estate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class RemovingSamplesTests {
    @Autowired
    private DSLContext sql;

    @Autowired
    private SampleStore samples;

    @Autowired
    private Cast cast;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void ofEveryTableSomebodyHasSaidWhetherItStays() {
        var tables = sql.fetch("""
                select c.table_schema || '.' || c.table_name
                  from information_schema.columns c
                  join information_schema.tables t using (table_schema, table_name)
                 where c.column_name = 'workspace_id' and t.table_type = 'BASE TABLE'
                   and c.table_schema not in ('infra', 'information_schema') and c.table_schema not like 'pg_%'
                """).map(row -> (String) row.get(0));
        var told = new ArrayList<>(SampleStore.EMPTIED);
        told.addAll(SampleStore.KEPT);
        assertThat(tables).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void whatCustomersWroteGoesAndTheOtherWorkspaceKeepsIts() {
        var acme = cast.acme();
        var other = cast.initech();
        Estate.of(acme);
        Estate.of(other);
        assertThat(acme.in(this::rows).get("ticketing.message")).isPositive();
        var before = other.in(this::rows);
        var left = acme.in(() -> transaction.execute(_ -> {
            samples.empty();
            return rows();
        }));
        assertThat(left).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        // What follows from what happened there may still come.
        assertThat(other.in(this::rows))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isGreaterThanOrEqualTo(before.get(table)));
    }

    private Map<String, Integer> rows() {
        return transaction.execute(_ -> SampleStore.EMPTIED.stream()
                .collect(Collectors.toMap(table -> table, table -> sql.fetchCount(DSL.table(table)))));
    }
}
