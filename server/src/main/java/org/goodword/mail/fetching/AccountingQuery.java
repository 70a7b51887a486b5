package org.goodword.mail.fetching;

import static org.goodword.mail.db.Tables.INBOUND;
import static org.goodword.mail.db.Tables.MAILBOX_FOLDER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Counts what was fetched by what stands in the mails' own rows.
@Component
class AccountingQuery {
    private final DSLContext sql;

    AccountingQuery(DSLContext sql) {
        this.sql = sql;
    }

    Map<UUID, Accounting> all() {
        var states = states();
        var ignored = ignored();
        var all = new HashMap<UUID, Accounting>();
        states.forEach((account, by) -> all.put(account, accounting(by, ignored.getOrDefault(account, 0L))));
        ignored.forEach((account, left) -> all.putIfAbsent(account, accounting(Map.of(), left)));
        return Map.copyOf(all);
    }

    private static Accounting accounting(Map<String, Integer> by, long ignored) {
        return new Accounting(
                by.getOrDefault("received", 0),
                by.getOrDefault("ticketed", 0),
                by.getOrDefault("parked", 0),
                by.getOrDefault("dropped", 0),
                by.getOrDefault("duplicate", 0),
                ignored);
    }

    private Map<UUID, Map<String, Integer>> states() {
        var all = new HashMap<UUID, Map<String, Integer>>();
        sql.select(INBOUND.ACCOUNT_ID, INBOUND.STATE, count())
                .from(INBOUND)
                .where(INBOUND.WORKSPACE_ID.eq(Workspaces.current()), INBOUND.FETCHED.isTrue())
                .groupBy(INBOUND.ACCOUNT_ID, INBOUND.STATE)
                .forEach(row ->
                        all.computeIfAbsent(row.value1(), _ -> new HashMap<>()).put(row.value2(), row.value3()));
        return all;
    }

    private Map<UUID, Long> ignored() {
        return sql.select(MAILBOX_FOLDER.ACCOUNT_ID, sum(MAILBOX_FOLDER.IGNORED))
                .from(MAILBOX_FOLDER)
                .where(MAILBOX_FOLDER.WORKSPACE_ID.eq(Workspaces.current()))
                .groupBy(MAILBOX_FOLDER.ACCOUNT_ID)
                .fetchMap(MAILBOX_FOLDER.ACCOUNT_ID, row -> total(row.value2()));
    }

    private static long total(BigDecimal sum) {
        return sum.longValueExact();
    }
}
