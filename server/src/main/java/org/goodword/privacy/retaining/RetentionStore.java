package org.goodword.privacy.retaining;

import static org.goodword.privacy.db.Tables.RETENTION;
import static org.goodword.privacy.db.Tables.RETENTION_RULE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Workspaces;
import org.goodword.privacy.retaining.RetentionRule.Content;
import org.goodword.ticketing.AgedTickets.Fate;
import org.goodword.ticketing.AgedTickets.Since;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class RetentionStore {
    private final DSLContext sql;

    RetentionStore(DSLContext sql) {
        this.sql = sql;
    }

    /// @param hold a filter: what it means is never touched
    /// @param plan counts what lets more go than was looked at
    record Plan(String hold, int plan) {}

    Plan plan() {
        return sql.selectFrom(RETENTION)
                .where(RETENTION.WORKSPACE_ID.eq(Workspaces.current()))
                .fetchOptional(row -> new Plan(row.getHold(), row.getPlan()))
                .orElse(new Plan("", 1));
    }

    /// One at a time changes rules, or acts by them.
    Plan lock() {
        sql.insertInto(RETENTION)
                .set(RETENTION.WORKSPACE_ID, Workspaces.current())
                .onConflictDoNothing()
                .execute();
        return sql.selectFrom(RETENTION)
                .where(RETENTION.WORKSPACE_ID.eq(Workspaces.current()))
                .forUpdate()
                .fetchSingle(row -> new Plan(row.getHold(), row.getPlan()));
    }

    void update(Plan plan) {
        sql.update(RETENTION)
                .set(RETENTION.HOLD, plan.hold())
                .set(RETENTION.PLAN, plan.plan())
                .where(RETENTION.WORKSPACE_ID.eq(Workspaces.current()))
                .execute();
    }

    /// In the order in which they were made.
    List<RetentionRule> rules() {
        return sql.selectFrom(RETENTION_RULE)
                .where(RETENTION_RULE.WORKSPACE_ID.eq(Workspaces.current()))
                .orderBy(RETENTION_RULE.MADE_AT, RETENTION_RULE.ID)
                .fetch(RetentionStore::rule);
    }

    Optional<RetentionRule> find(UUID id) {
        return sql.selectFrom(RETENTION_RULE).where(is(id)).fetchOptional(RetentionStore::rule);
    }

    void put(RetentionRule rule) {
        var row = sql.newRecord(RETENTION_RULE);
        row.setWorkspaceId(Workspaces.current());
        row.setId(rule.id());
        row.setName(rule.content().name());
        row.setFilter(rule.content().filter());
        row.setSince(code(rule.content().since()));
        row.setDays(rule.content().days());
        row.setOpenToo(rule.content().openToo());
        row.setFate(code(rule.content().fate()));
        row.setMost(rule.content().most());
        row.setVersion(rule.version());
        row.setOnPlan(rule.onPlan().orElse(null));
        row.setOnAt(rule.onAt().orElse(null));
        row.setMadeAt(rule.made());
        sql.insertInto(RETENTION_RULE)
                .set(row)
                .onConflict(RETENTION_RULE.WORKSPACE_ID, RETENTION_RULE.ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    boolean delete(UUID id) {
        return sql.deleteFrom(RETENTION_RULE).where(is(id)).execute() > 0;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Condition is(UUID id) {
        return RETENTION_RULE.WORKSPACE_ID.eq(Workspaces.current()).and(RETENTION_RULE.ID.eq(id));
    }

    private static RetentionRule rule(Record row) {
        return new RetentionRule(
                row.get(RETENTION_RULE.ID),
                new Content(
                        row.get(RETENTION_RULE.NAME),
                        row.get(RETENTION_RULE.FILTER),
                        Since.valueOf(row.get(RETENTION_RULE.SINCE).toUpperCase(Locale.ROOT)),
                        row.get(RETENTION_RULE.DAYS),
                        row.get(RETENTION_RULE.OPEN_TOO),
                        Fate.valueOf(row.get(RETENTION_RULE.FATE).toUpperCase(Locale.ROOT)),
                        row.get(RETENTION_RULE.MOST)),
                row.get(RETENTION_RULE.VERSION),
                Optional.ofNullable(row.get(RETENTION_RULE.ON_PLAN)),
                Optional.ofNullable(row.get(RETENTION_RULE.ON_AT)),
                row.get(RETENTION_RULE.MADE_AT));
    }
}
