package org.goodword.routing.absence;

import static org.goodword.routing.db.Tables.ABSENCE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Cursor;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Workspaces;
import org.goodword.routing.absence.Absence.OpenTickets;
import org.goodword.routing.db.tables.records.AbsenceRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
public class AbsenceStore {
    private final DSLContext sql;

    AbsenceStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Of those who are out of office then.
    public Set<AgentId> absentAt(Instant time) {
        return new HashSet<>(sql.select(ABSENCE.AGENT_ID)
                .from(ABSENCE)
                .where(mine(), ABSENCE.UNTIL_AT.gt(time), ABSENCE.FROM_AT.le(time))
                .fetch(ABSENCE.AGENT_ID));
    }

    boolean isAnyAt(Instant time) {
        return sql.fetchExists(ABSENCE, mine().and(ABSENCE.UNTIL_AT.gt(time)).and(ABSENCE.FROM_AT.le(time)));
    }

    Optional<Absence> at(AgentId agent, Instant time) {
        return overlapping(agent, time, time.plusMillis(1));
    }

    /// The first that has a moment in common with this time.
    Optional<Absence> overlapping(AgentId agent, Instant from, Instant until) {
        return sql.selectFrom(ABSENCE)
                .where(mine(), ABSENCE.AGENT_ID.eq(agent), ABSENCE.UNTIL_AT.gt(from), ABSENCE.FROM_AT.lt(until))
                .orderBy(ABSENCE.FROM_AT)
                .limit(1)
                .fetchOptional(AbsenceStore::absence);
    }

    Optional<Absence> find(UUID id) {
        return sql.selectFrom(ABSENCE).where(mine(), ABSENCE.ID.eq(id)).fetchOptional(AbsenceStore::absence);
    }

    void insert(Absence absence) {
        sql.insertInto(ABSENCE)
                .set(ABSENCE.WORKSPACE_ID, Workspaces.current())
                .set(ABSENCE.ID, absence.id())
                .set(ABSENCE.AGENT_ID, absence.agent())
                .set(ABSENCE.FROM_AT, absence.from())
                .set(ABSENCE.UNTIL_AT, absence.until())
                .set(ABSENCE.TICKETS, absence.tickets().code())
                .set(ABSENCE.STAND_IN, absence.standIn().orElse(null))
                .execute();
    }

    void delete(UUID id) {
        sql.deleteFrom(ABSENCE).where(mine(), ABSENCE.ID.eq(id)).execute();
    }

    /// Those that are not over, the first to end first.
    Page<Absence> list(Instant now, PageRequest page) {
        var end = row(ABSENCE.UNTIL_AT, ABSENCE.ID);
        var after = page.after(2)
                .map(cursor -> end.gt(row(val(cursor.instant(0)), val(cursor.uuid(1)))))
                .orElse(noCondition());
        var found = sql.selectFrom(ABSENCE)
                .where(mine(), ABSENCE.UNTIL_AT.gt(now), after)
                .orderBy(ABSENCE.UNTIL_AT, ABSENCE.ID)
                .limit(page.limit() + 1)
                .fetch(AbsenceStore::absence);
        return Page.of(found, page.limit(), absence -> Cursor.of(absence.until(), absence.id()));
    }

    private static Condition mine() {
        return ABSENCE.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static Absence absence(AbsenceRecord row) {
        return new Absence(
                row.getId(),
                row.getAgentId(),
                row.getFromAt(),
                row.getUntilAt(),
                OpenTickets.of(row.getTickets()).orElseThrow(),
                Optional.ofNullable(row.getStandIn()));
    }
}
