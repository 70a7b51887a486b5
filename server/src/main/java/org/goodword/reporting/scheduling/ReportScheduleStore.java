package org.goodword.reporting.scheduling;

import static org.goodword.reporting.db.Tables.MAILING;
import static org.goodword.reporting.db.Tables.RECIPIENT;
import static org.goodword.reporting.db.Tables.SCHEDULE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.platform.AgentId;
import org.goodword.platform.Cursor;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.goodword.reporting.asking.Report;
import org.goodword.reporting.exporting.Format;
import org.goodword.reporting.scheduling.Schedule.Content;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

@Component
class ReportScheduleStore {
    private static final Field<List<AgentId>> RECIPIENTS = multiset(select(RECIPIENT.AGENT_ID)
                    .from(RECIPIENT)
                    .where(RECIPIENT.WORKSPACE_ID.eq(SCHEDULE.WORKSPACE_ID), RECIPIENT.SCHEDULE_ID.eq(SCHEDULE.ID))
                    .orderBy(RECIPIENT.AGENT_ID))
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private final DSLContext sql;
    private final ObjectMapper json;

    ReportScheduleStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// By name.
    List<Schedule> list(Optional<Cursor> after, int limit) {
        return sql.select(SCHEDULE.fields())
                .select(RECIPIENTS)
                .from(SCHEDULE)
                .where(
                        SCHEDULE.WORKSPACE_ID.eq(Workspaces.current()),
                        after.map(cursor -> row(SCHEDULE.NAME, SCHEDULE.ID).gt(cursor.text(0), cursor.uuid(1)))
                                .orElse(noCondition()))
                .orderBy(SCHEDULE.NAME, SCHEDULE.ID)
                .limit(limit)
                .fetch(this::schedule);
    }

    Optional<Schedule> find(UUID id) {
        return sql.select(SCHEDULE.fields())
                .select(RECIPIENTS)
                .from(SCHEDULE)
                .where(the(id))
                .fetchOptional(this::schedule);
    }

    Optional<Schedule> lock(UUID id) {
        return sql.select(SCHEDULE.fields())
                .select(RECIPIENTS)
                .from(SCHEDULE)
                .where(the(id))
                .forUpdate()
                .of(SCHEDULE)
                .fetchOptional(this::schedule);
    }

    void insert(UUID id, Content content, Instant next) {
        sql.insertInto(SCHEDULE)
                .set(SCHEDULE.WORKSPACE_ID, Workspaces.current())
                .set(SCHEDULE.ID, id)
                .set(SCHEDULE.NAME, content.name())
                .set(SCHEDULE.REPORT, content.report().code())
                .set(SCHEDULE.QUESTION, question(content.wanted()))
                .set(SCHEDULE.FORMAT, content.format().code())
                .set(SCHEDULE.DAYS, text(content.days()))
                .set(SCHEDULE.HOUR, content.hour())
                .set(SCHEDULE.NEXT_AT, next)
                .execute();
        addRecipients(id, content.recipients());
    }

    void update(UUID id, Content content, Instant next) {
        sql.update(SCHEDULE)
                .set(SCHEDULE.NAME, content.name())
                .set(SCHEDULE.REPORT, content.report().code())
                .set(SCHEDULE.QUESTION, question(content.wanted()))
                .set(SCHEDULE.FORMAT, content.format().code())
                .set(SCHEDULE.DAYS, text(content.days()))
                .set(SCHEDULE.HOUR, content.hour())
                .set(SCHEDULE.NEXT_AT, next)
                .set(SCHEDULE.VERSION, SCHEDULE.VERSION.plus(1))
                .where(the(id))
                .execute();
        removeRecipients(id);
        addRecipients(id, content.recipients());
    }

    /// It has come, and comes again.
    void again(UUID id, Instant next) {
        sql.update(SCHEDULE).set(SCHEDULE.NEXT_AT, next).where(the(id)).execute();
    }

    void remove(UUID id) {
        removeRecipients(id);
        sql.deleteFrom(SCHEDULE).where(the(id)).execute();
    }

    private void addRecipients(UUID id, List<AgentId> agents) {
        for (var agent : agents)
            sql.insertInto(RECIPIENT)
                    .set(RECIPIENT.WORKSPACE_ID, Workspaces.current())
                    .set(RECIPIENT.SCHEDULE_ID, id)
                    .set(RECIPIENT.AGENT_ID, agent)
                    .execute();
    }

    private void removeRecipients(UUID id) {
        sql.deleteFrom(RECIPIENT)
                .where(RECIPIENT.WORKSPACE_ID.eq(Workspaces.current()), RECIPIENT.SCHEDULE_ID.eq(id))
                .execute();
    }

    /// @return false when it is written already
    boolean insert(Mailing mailing, UUID schedule) {
        return sql.insertInto(MAILING)
                        .set(MAILING.WORKSPACE_ID, Workspaces.current())
                        .set(MAILING.ID, mailing.id())
                        .set(MAILING.SCHEDULE_ID, schedule)
                        .set(MAILING.AGENT_ID, mailing.agent())
                        .set(MAILING.DUE_AT, mailing.due())
                        .set(MAILING.NAME, mailing.name())
                        .set(MAILING.REPORT, mailing.report().code())
                        .set(MAILING.QUESTION, question(mailing.wanted()))
                        .set(MAILING.FORMAT, mailing.format().code())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    Optional<Mailing> mailing(UUID id) {
        return sql.selectFrom(MAILING)
                .where(MAILING.WORKSPACE_ID.eq(Workspaces.current()), MAILING.ID.eq(id))
                .fetchOptional(row -> new Mailing(
                        row.getId(),
                        row.getAgentId(),
                        row.getDueAt(),
                        row.getName(),
                        Report.of(row.getReport()),
                        wanted(row.getQuestion()),
                        Format.of(row.getFormat())));
    }

    private Schedule schedule(Record row) {
        return new Schedule(
                row.get(SCHEDULE.ID),
                new Content(
                        row.get(SCHEDULE.NAME),
                        Report.of(row.get(SCHEDULE.REPORT)),
                        wanted(row.get(SCHEDULE.QUESTION)),
                        Format.of(row.get(SCHEDULE.FORMAT)),
                        days(row.get(SCHEDULE.DAYS)),
                        row.get(SCHEDULE.HOUR),
                        row.get(RECIPIENTS)),
                row.get(SCHEDULE.NEXT_AT),
                new Version(row.get(SCHEDULE.VERSION)));
    }

    private JSONB question(Wanted wanted) {
        return JSONB.valueOf(json.writeValueAsString(wanted));
    }

    private Wanted wanted(JSONB question) {
        return json.readValue(question.data(), Wanted.class);
    }

    private static String text(Set<DayOfWeek> days) {
        return days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    private static Set<DayOfWeek> days(String text) {
        return Stream.of(text.split(",", -1)).map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Condition the(UUID id) {
        return SCHEDULE.WORKSPACE_ID.eq(Workspaces.current()).and(SCHEDULE.ID.eq(id));
    }
}
