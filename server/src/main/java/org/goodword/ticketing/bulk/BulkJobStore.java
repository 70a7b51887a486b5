package org.goodword.ticketing.bulk;

import static org.goodword.ticketing.db.Tables.BULK_JOB;
import static org.goodword.ticketing.db.Tables.BULK_ROW;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.bulk.BulkJob.Counts;
import org.goodword.ticketing.bulk.BulkJob.Row;
import org.goodword.ticketing.bulk.BulkJob.RowState;
import org.goodword.ticketing.bulk.BulkJob.State;
import org.goodword.ticketing.bulk.BulkJob.Undo;
import org.goodword.ticketing.db.tables.records.BulkJobRecord;
import org.goodword.ticketing.db.tables.records.BulkRowRecord;
import org.goodword.ticketing.listing.TicketScope;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
class BulkJobStore {
    private static final TypeReference<Map<String, Object>> ARGUMENTS = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    BulkJobStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(BulkJob job) {
        sql.insertInto(BULK_JOB)
                .set(BULK_JOB.WORKSPACE_ID, Workspaces.current())
                .set(BULK_JOB.ID, job.id())
                .set(BULK_JOB.AGENT_ID, job.by())
                .set(BULK_JOB.QUERY, job.query())
                .set(BULK_JOB.EVERYWHERE, job.everywhere())
                .set(BULK_JOB.ACTION, job.action())
                .set(BULK_JOB.ARGUMENTS, JSONB.valueOf(json.writeValueAsString(job.arguments())))
                .set(BULK_JOB.STATE, job.state().code())
                .set(BULK_JOB.CREATED_AT, job.created())
                .execute();
    }

    Optional<BulkJob> lock(UUID id) {
        return sql.selectFrom(BULK_JOB).where(the(id)).forUpdate().fetchOptional(this::job);
    }

    Optional<BulkJob> find(UUID id, AgentId by) {
        return sql.selectFrom(BULK_JOB).where(the(id), BULK_JOB.AGENT_ID.eq(by)).fetchOptional(this::job);
    }

    /// Newest first.
    Page<BulkJob> list(AgentId by, PageRequest page) {
        var after = page.after(1).map(cursor -> BULK_JOB.ID.lt(cursor.uuid(0))).orElse(noCondition());
        var jobs = sql.selectFrom(BULK_JOB)
                .where(BULK_JOB.WORKSPACE_ID.eq(Workspaces.current()), BULK_JOB.AGENT_ID.eq(by), after)
                .orderBy(BULK_JOB.ID.desc())
                .limit(page.limit() + 1)
                .fetch(this::job);
        return Page.of(jobs, page.limit(), job -> Cursor.of(job.id()));
    }

    void update(BulkJob job) {
        var counts = job.counts();
        sql.update(BULK_JOB)
                .set(BULK_JOB.STATE, job.state().code())
                .set(BULK_JOB.TOTAL, counts.total())
                .set(BULK_JOB.CHANGED, counts.changed())
                .set(BULK_JOB.UNCHANGED, counts.unchanged())
                .set(BULK_JOB.REFUSED, counts.refused())
                .set(BULK_JOB.UNDONE, counts.undone())
                .set(BULK_JOB.KEPT, counts.kept())
                .set(BULK_JOB.ENDED_AT, job.ended().orElse(null))
                .where(the(job.id()))
                .execute();
    }

    void delete(UUID id) {
        sql.deleteFrom(BULK_JOB).where(the(id)).execute();
    }

    /// Writes down the next tickets of a filter, in the order of their ids.
    ///
    /// @return how many these were
    int collect(BulkJob job, Condition filter, Caller caller, int most) {
        var last = sql.select(BULK_JOB.COLLECTED)
                .from(BULK_JOB)
                .where(the(job.id()))
                .fetchOptional(BULK_JOB.COLLECTED);
        var after = last.map(id -> TICKET.ID.gt(new TicketId(id))).orElse(noCondition());
        var found = sql.insertInto(BULK_ROW, BULK_ROW.WORKSPACE_ID, BULK_ROW.JOB_ID, BULK_ROW.TICKET_ID, BULK_ROW.STATE)
                .select(select(TICKET.WORKSPACE_ID, inline(job.id()), TICKET.ID, inline(RowState.WAITING.code()))
                        .from(TICKET)
                        .where(
                                TICKET.WORKSPACE_ID.eq(Workspaces.current()),
                                TicketScope.of(caller),
                                filter,
                                TICKET.CREATED_AT.le(job.created()),
                                after)
                        .orderBy(TICKET.ID)
                        .limit(most))
                .returning(BULK_ROW.TICKET_ID)
                .fetch(BULK_ROW.TICKET_ID);
        if (!found.isEmpty())
            sql.update(BULK_JOB)
                    .set(BULK_JOB.COLLECTED, found.getLast().value())
                    .where(the(job.id()))
                    .execute();
        return found.size();
    }

    List<Row> some(UUID job, RowState state, int limit) {
        return sql.selectFrom(BULK_ROW)
                .where(of(job), BULK_ROW.STATE.eq(state.code()))
                .orderBy(BULK_ROW.TICKET_ID)
                .limit(limit)
                .fetch(this::row);
    }

    void update(UUID job, Row row) {
        sql.update(BULK_ROW)
                .set(BULK_ROW.STATE, row.state().code())
                .set(
                        BULK_ROW.UNDO,
                        row.undo()
                                .map(undo -> JSONB.valueOf(json.writeValueAsString(undo)))
                                .orElse(null))
                .set(BULK_ROW.CODE, row.code().orElse(null))
                .set(BULK_ROW.DETAIL, row.detail().orElse(null))
                .where(of(job), BULK_ROW.TICKET_ID.eq(row.ticket()))
                .execute();
    }

    /// In the order of ids.
    Page<Row> rows(UUID job, Optional<RowState> state, PageRequest page) {
        var after = page.after(1)
                .map(cursor -> BULK_ROW.TICKET_ID.gt(new TicketId(cursor.uuid(0))))
                .orElse(noCondition());
        var rows = sql.selectFrom(BULK_ROW)
                .where(of(job), state.map(one -> BULK_ROW.STATE.eq(one.code())).orElse(noCondition()), after)
                .orderBy(BULK_ROW.TICKET_ID)
                .limit(page.limit() + 1)
                .fetch(this::row);
        return Page.of(rows, page.limit(), row -> Cursor.of(row.ticket().value()));
    }

    private static Condition the(UUID id) {
        return BULK_JOB.WORKSPACE_ID.eq(Workspaces.current()).and(BULK_JOB.ID.eq(id));
    }

    private static Condition of(UUID job) {
        return BULK_ROW.WORKSPACE_ID.eq(Workspaces.current()).and(BULK_ROW.JOB_ID.eq(job));
    }

    private BulkJob job(BulkJobRecord row) {
        var counts = new Counts(
                row.getTotal(), row.getChanged(), row.getUnchanged(), row.getRefused(), row.getUndone(), row.getKept());
        return new BulkJob(
                row.getId(),
                row.getAgentId(),
                row.getQuery(),
                row.getEverywhere(),
                row.getAction(),
                json.readValue(row.getArguments().data(), ARGUMENTS),
                State.of(row.getState()),
                counts,
                row.getCreatedAt(),
                Optional.ofNullable(row.getEndedAt()));
    }

    private Row row(BulkRowRecord row) {
        return new Row(
                row.getTicketId(),
                RowState.of(row.getState()).orElseThrow(),
                Optional.ofNullable(row.getUndo()).map(undo -> json.readValue(undo.data(), Undo.class)),
                Optional.ofNullable(row.getCode()),
                Optional.ofNullable(row.getDetail()));
    }
}
