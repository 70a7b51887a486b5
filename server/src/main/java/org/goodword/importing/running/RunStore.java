package org.goodword.importing.running;

import static org.goodword.importing.db.Tables.REMARK;
import static org.goodword.importing.db.Tables.RUN;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.importing.Counts;
import org.goodword.importing.Run;
import org.goodword.importing.Run.Remark;
import org.goodword.importing.Run.State;
import org.goodword.importing.RunId;
import org.goodword.importing.spi.ImportOptions;
import org.goodword.platform.Cursor;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
public class RunStore {
    private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> FIELDS = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    RunStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(Run run) {
        sql.insertInto(RUN)
                .set(RUN.WORKSPACE_ID, Workspaces.current())
                .set(RUN.ID, run.id())
                .set(RUN.SOURCE, run.source())
                .set(RUN.ORIGIN, run.options().origin())
                .set(RUN.NAME, run.name())
                .set(RUN.PLACE, run.place().toString())
                .set(RUN.STAGED, run.staged())
                .set(RUN.OPTIONS, written(run.options()))
                .set(RUN.DRY, run.dry())
                .set(RUN.STATE, run.state().code())
                .set(RUN.COUNTS, written(run.counts()))
                .set(RUN.AGENT_ID, run.owner().orElse(null))
                .set(RUN.CREATED_AT, run.createdAt())
                .set(RUN.UPDATED_AT, run.updatedAt())
                .execute();
    }

    public void update(Run run) {
        sql.update(RUN)
                .set(RUN.STATE, run.state().code())
                .set(RUN.STEP, run.step())
                .set(RUN.POSITION, run.position().orElse(null))
                .set(RUN.PERMILLE, run.permille())
                .set(RUN.COUNTS, written(run.counts()))
                .set(RUN.FINDINGS, written(run.findings()))
                .set(RUN.UNTAKEN, written(run.untaken()))
                .set(RUN.REMARKS, run.remarks())
                .set(RUN.TROUBLE, run.trouble().orElse(null))
                .set(RUN.UPDATED_AT, run.updatedAt())
                .set(RUN.ENDED_AT, run.endedAt().orElse(null))
                .where(the(run.id()))
                .execute();
    }

    public Optional<Run> find(RunId id) {
        return sql.selectFrom(RUN).where(the(id)).fetchOptional(this::run);
    }

    public Optional<Run> lock(RunId id) {
        return sql.selectFrom(RUN).where(the(id)).forUpdate().fetchOptional(this::run);
    }

    /// Newest first.
    List<Run> list(Optional<Cursor> after, int limit) {
        return sql.selectFrom(RUN)
                .where(RUN.WORKSPACE_ID.eq(Workspaces.current()))
                .and(after.map(at -> row(RUN.CREATED_AT, RUN.ID).lt(at.instant(0), new RunId(at.uuid(1))))
                        .orElse(noCondition()))
                .orderBy(RUN.CREATED_AT.desc(), RUN.ID.desc())
                .limit(limit)
                .fetch(this::run);
    }

    /// @param first the place of the first of them
    void insert(RunId run, int first, List<Remark> remarks) {
        for (int place = 0; place < remarks.size(); place++) {
            var remark = remarks.get(place);
            sql.insertInto(REMARK)
                    .set(REMARK.WORKSPACE_ID, Workspaces.current())
                    .set(REMARK.RUN_ID, run)
                    .set(REMARK.POSITION, first + place)
                    .set(REMARK.PLACE, remark.place())
                    .set(REMARK.REFUSED, remark.refused())
                    .set(REMARK.REASON, remark.reason())
                    .execute();
        }
    }

    /// In the order of the export, each with its place.
    List<Numbered> remarks(RunId run, int after, int limit) {
        return sql.select(REMARK.POSITION, REMARK.PLACE, REMARK.REFUSED, REMARK.REASON)
                .from(REMARK)
                .where(REMARK.WORKSPACE_ID.eq(Workspaces.current()), REMARK.RUN_ID.eq(run), REMARK.POSITION.gt(after))
                .orderBy(REMARK.POSITION)
                .limit(limit)
                .fetch(row -> new Numbered(row.value1(), new Remark(row.value2(), row.value3(), row.value4())));
    }

    record Numbered(int number, Remark remark) {}

    private JSONB written(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    private static Condition the(RunId id) {
        return RUN.WORKSPACE_ID.eq(Workspaces.current()).and(RUN.ID.eq(id));
    }

    private Run run(Record row) {
        return new Run(
                row.get(RUN.ID),
                row.get(RUN.SOURCE),
                row.get(RUN.NAME),
                Path.of(row.get(RUN.PLACE)),
                row.get(RUN.STAGED),
                json.readValue(row.get(RUN.OPTIONS).data(), ImportOptions.class),
                row.get(RUN.DRY),
                State.of(row.get(RUN.STATE)),
                row.get(RUN.STEP),
                Optional.ofNullable(row.get(RUN.POSITION)),
                row.get(RUN.PERMILLE),
                json.readValue(row.get(RUN.COUNTS).data(), Counts.class),
                json.readValue(row.get(RUN.FINDINGS).data(), SENTENCES),
                json.readValue(row.get(RUN.UNTAKEN).data(), FIELDS),
                row.get(RUN.REMARKS),
                Optional.ofNullable(row.get(RUN.TROUBLE)),
                Optional.ofNullable(row.get(RUN.AGENT_ID)),
                row.get(RUN.CREATED_AT),
                row.get(RUN.UPDATED_AT),
                Optional.ofNullable(row.get(RUN.ENDED_AT)));
    }
}
