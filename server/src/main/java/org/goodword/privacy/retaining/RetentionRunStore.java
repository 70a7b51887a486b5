package org.goodword.privacy.retaining;

import static org.goodword.privacy.db.Tables.RETENTION_RUN;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Backups;
import org.goodword.platform.Cursor;
import org.goodword.platform.Workspaces;
import org.goodword.privacy.retaining.RetentionRun.State;
import org.goodword.ticketing.AgedTickets.Aged;
import org.goodword.ticketing.AgedTickets.Fate;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
class RetentionRunStore {
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<Backups.Known>> KNOWN = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    RetentionRunStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(RetentionRun run) {
        sql.insertInto(RETENTION_RUN)
                .set(RETENTION_RUN.WORKSPACE_ID, Workspaces.current())
                .set(RETENTION_RUN.ID, run.id())
                .set(RETENTION_RUN.RULE_ID, run.rule())
                .set(RETENTION_RUN.RULE_NAME, run.ruleName())
                .set(RETENTION_RUN.FATE, RetentionStore.code(run.fate()))
                .set(RETENTION_RUN.STATE, RetentionStore.code(run.state()))
                .set(RETENTION_RUN.AS_OF, run.asOf())
                .set(RETENTION_RUN.BEGUN_AT, run.begun())
                .execute();
    }

    void update(RetentionRun run) {
        sql.update(RETENTION_RUN)
                .set(RETENTION_RUN.STATE, RetentionStore.code(run.state()))
                .set(RETENTION_RUN.REACHED_AT, run.reached().map(Aged::since).orElse(null))
                .set(
                        RETENTION_RUN.REACHED_ID,
                        run.reached().map(at -> at.id().value()).orElse(null))
                .set(RETENTION_RUN.GONE, run.gone())
                .set(RETENTION_RUN.FAILED, JSONB.valueOf(json.writeValueAsString(run.failed())))
                .set(RETENTION_RUN.MORE, run.more())
                .set(RETENTION_RUN.TROUBLE, run.trouble().orElse(null))
                .set(RETENTION_RUN.TRIES, run.tries())
                .set(RETENTION_RUN.BACKUPS, JSONB.valueOf(json.writeValueAsString(run.backups())))
                .set(RETENTION_RUN.ENDED_AT, run.ended().orElse(null))
                .where(mine(), RETENTION_RUN.ID.eq(run.id()))
                .execute();
    }

    Optional<RetentionRun> running(UUID rule) {
        return sql.selectFrom(RETENTION_RUN)
                .where(mine(), RETENTION_RUN.RULE_ID.eq(rule), RETENTION_RUN.STATE.eq("running"))
                .forUpdate()
                .fetchOptional(this::run);
    }

    Optional<RetentionRun> find(UUID id) {
        return sql.selectFrom(RETENTION_RUN)
                .where(mine(), RETENTION_RUN.ID.eq(id))
                .fetchOptional(this::run);
    }

    /// Newest first.
    List<RetentionRun> list(Optional<UUID> rule, Optional<Cursor> after, int limit) {
        return sql.selectFrom(RETENTION_RUN)
                .where(mine())
                .and(rule.map(RETENTION_RUN.RULE_ID::eq).orElse(noCondition()))
                .and(after.map(at -> (Condition)
                                row(RETENTION_RUN.BEGUN_AT, RETENTION_RUN.ID).lt(at.instant(0), at.uuid(1)))
                        .orElse(noCondition()))
                .orderBy(RETENTION_RUN.BEGUN_AT.desc(), RETENTION_RUN.ID.desc())
                .limit(limit)
                .fetch(this::run);
    }

    private static Condition mine() {
        return RETENTION_RUN.WORKSPACE_ID.eq(Workspaces.current());
    }

    private RetentionRun run(Record row) {
        var reached = Optional.ofNullable(row.get(RETENTION_RUN.REACHED_ID))
                .map(id -> new Aged(new TicketId(id), row.get(RETENTION_RUN.REACHED_AT)));
        return new RetentionRun(
                row.get(RETENTION_RUN.ID),
                row.get(RETENTION_RUN.RULE_ID),
                row.get(RETENTION_RUN.RULE_NAME),
                Fate.valueOf(row.get(RETENTION_RUN.FATE).toUpperCase(Locale.ROOT)),
                State.valueOf(row.get(RETENTION_RUN.STATE).toUpperCase(Locale.ROOT)),
                row.get(RETENTION_RUN.AS_OF),
                reached,
                row.get(RETENTION_RUN.GONE),
                json.readValue(row.get(RETENTION_RUN.FAILED).data(), COUNTS),
                row.get(RETENTION_RUN.MORE),
                Optional.ofNullable(row.get(RETENTION_RUN.TROUBLE)),
                row.get(RETENTION_RUN.TRIES),
                json.readValue(row.get(RETENTION_RUN.BACKUPS).data(), KNOWN),
                row.get(RETENTION_RUN.BEGUN_AT),
                Optional.ofNullable(row.get(RETENTION_RUN.ENDED_AT)));
    }
}
