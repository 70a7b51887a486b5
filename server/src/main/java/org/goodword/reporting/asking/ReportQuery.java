package org.goodword.reporting.asking;

import static org.goodword.reporting.db.Tables.CHOICE_FACT;
import static org.goodword.reporting.db.Tables.OPEN_SPAN;
import static org.goodword.reporting.db.Tables.REPLY_FACT;
import static org.goodword.reporting.db.Tables.TAG_FACT;
import static org.goodword.reporting.db.Tables.TICKET_FACT;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.fields.FieldId;
import org.goodword.platform.Workspaces;
import org.goodword.reporting.asking.Answer.Figure;
import org.goodword.reporting.asking.Answer.Hour;
import org.goodword.reporting.asking.Answer.Times;
import org.goodword.reporting.asking.Question.Clock;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Counts facts. The workspace stands in each statement; who may see them comes with the tickets asked for.
@Component
class ReportQuery {
    /// Whose facts they are.
    static final Field<TicketId> TICKET = TICKET_FACT.TICKET_ID;

    private static final String TOTAL = "";

    private final DSLContext sql;

    ReportQuery(DSLContext sql) {
        this.sql = sql;
    }

    /// What is counted.
    ///
    /// @param tickets which of them, for who asks
    record Asked(Report report, Stretch stretch, Clock clock, Condition tickets) {
        Condition where() {
            return mine().and(within()).and(tickets);
        }

        private Condition within() {
            var time = time();
            return switch (report.source()) {
                case CREATED -> between(time);
                case SOLVED -> between(time).and(TICKET_FACT.MERGED.isFalse());
                case REPLIED -> between(time).and(replies());
                case OPEN ->
                    OPEN_SPAN
                            .OPENED_AT
                            .lt(stretch.to())
                            .and(OPEN_SPAN.ENDED_AT.isNull().or(OPEN_SPAN.ENDED_AT.ge(stretch.to())));
            };
        }

        private Condition replies() {
            return switch (report) {
                case FIRST_RESPONSE -> REPLY_FACT.FIRST.isTrue();
                case NEXT_RESPONSE -> REPLY_FACT.FIRST.isFalse().and(REPLY_FACT.ASKED_AT.isNotNull());
                case VOLUME, BACKLOG, RESOLUTION, REOPENS, ONE_REPLY, REPLIES, BUSY_HOURS -> noCondition();
            };
        }

        private Condition between(Field<Instant> time) {
            return time.ge(stretch.from()).and(time.lt(stretch.to()));
        }

        private Condition mine() {
            var workspace = Workspaces.current();
            return switch (report.source()) {
                case CREATED, SOLVED -> TICKET_FACT.WORKSPACE_ID.eq(workspace);
                case REPLIED -> REPLY_FACT.WORKSPACE_ID.eq(workspace);
                case OPEN -> OPEN_SPAN.WORKSPACE_ID.eq(workspace);
            };
        }

        Field<Instant> time() {
            return switch (report.source()) {
                case CREATED -> TICKET_FACT.CREATED_AT;
                case SOLVED -> TICKET_FACT.SOLVED_AT;
                case REPLIED -> REPLY_FACT.REPLIED_AT;
                case OPEN -> OPEN_SPAN.OPENED_AT;
            };
        }

        Table<?> from() {
            return switch (report.source()) {
                case CREATED, SOLVED -> TICKET_FACT;
                case REPLIED ->
                    REPLY_FACT
                            .join(TICKET_FACT)
                            .on(
                                    TICKET_FACT.WORKSPACE_ID.eq(REPLY_FACT.WORKSPACE_ID),
                                    TICKET_FACT.TICKET_ID.eq(REPLY_FACT.TICKET_ID));
                case OPEN ->
                    OPEN_SPAN
                            .join(TICKET_FACT)
                            .on(
                                    TICKET_FACT.WORKSPACE_ID.eq(OPEN_SPAN.WORKSPACE_ID),
                                    TICKET_FACT.TICKET_ID.eq(OPEN_SPAN.TICKET_ID));
            };
        }

        Field<Long> seconds() {
            var business = clock == Clock.BUSINESS;
            return switch (report.source()) {
                case REPLIED -> business ? REPLY_FACT.OPEN_SECONDS : REPLY_FACT.SECONDS;
                case CREATED, SOLVED, OPEN ->
                    business ? TICKET_FACT.RESOLUTION_OPEN_SECONDS : TICKET_FACT.RESOLUTION_SECONDS;
            };
        }

        private Condition some() {
            return report == Report.REOPENS ? TICKET_FACT.REOPENS.gt(0) : TICKET_FACT.REPLIES.eq(1);
        }

        SelectField<Figure> figure() {
            var many = count().cast(Long.class);
            return switch (report.measure()) {
                case COUNT, LEVEL ->
                    row(many).convertFrom(row -> new Figure(row.value1(), Optional.empty(), Optional.empty()));
                case SHARE ->
                    row(many, count().filterWhere(some()).cast(Long.class))
                            .convertFrom(row -> new Figure(row.value1(), Optional.empty(), Optional.of(row.value2())));
                case TIMES ->
                    row(many, avg(seconds()).cast(Long.class), share("0.5"), share("0.9"))
                            .convertFrom(row -> new Figure(
                                    row.value1(), times(row.value2(), row.value3(), row.value4()), Optional.empty()));
            };
        }

        private Field<Long> share(String part) {
            return field(
                    "percentile_disc({0}) within group (order by {1})",
                    Long.class, inline(Double.valueOf(part)), seconds());
        }

        private static Optional<Times> times(@Nullable Long mean, @Nullable Long median, @Nullable Long slow) {
            if (mean == null || median == null || slow == null) return Optional.empty();
            return Optional.of(new Times(mean, median, slow));
        }
    }

    /// By where a point begins; that of all is under an empty word.
    Map<String, Figure> byTime(Asked asked, Unit unit, ZoneId zone) {
        return byTime(asked, asked.time(), asked.where(), unit, zone);
    }

    /// Of spans: how many ended.
    Map<String, Figure> ended(Asked asked, Unit unit, ZoneId zone) {
        return byTime(asked, OPEN_SPAN.ENDED_AT, moved(asked, OPEN_SPAN.ENDED_AT), unit, zone);
    }

    /// Of spans: how many began.
    Map<String, Figure> opened(Asked asked, Unit unit, ZoneId zone) {
        return byTime(asked, OPEN_SPAN.OPENED_AT, moved(asked, OPEN_SPAN.OPENED_AT), unit, zone);
    }

    private static Condition moved(Asked asked, Field<Instant> time) {
        return OPEN_SPAN
                .WORKSPACE_ID
                .eq(Workspaces.current())
                .and(asked.between(time))
                .and(asked.tickets());
    }

    private Map<String, Figure> byTime(Asked asked, Field<Instant> time, Condition where, Unit unit, ZoneId zone) {
        var key = field(
                "to_char(date_trunc({0}, {1} at time zone {2}), 'YYYY-MM-DD\"T\"HH24:MI')",
                String.class, inline(unit.code()), time, inline(zone.getId()));
        var figures = new LinkedHashMap<String, Figure>();
        sql.select(grouping(key), key, asked.figure())
                .from(asked.from())
                .where(where)
                .groupBy(groupingSets(new Field<?>[] {}, new Field<?>[] {key}))
                .forEach(row -> figures.put(row.value1() == 1 ? TOTAL : row.value2(), row.value3()));
        return figures;
    }

    /// How many, all together.
    Figure total(Asked asked) {
        return sql.select(asked.figure())
                .from(asked.from())
                .where(asked.where())
                .fetchSingle()
                .value1();
    }

    static Figure total(Map<String, Figure> figures) {
        return figures.getOrDefault(TOTAL, new Figure(0, Optional.empty(), Optional.empty()));
    }

    /// The largest first. A key may be null.
    List<Group> byGroup(Asked asked, Grouping by, Optional<FieldId> field, int limit) {
        var key = key(asked.report(), by);
        return sql.select(key, asked.figure())
                .from(joined(asked.from(), by, field))
                .where(asked.where())
                .groupBy(key)
                .orderBy(count().desc(), key)
                .limit(limit)
                .fetch(row -> new Group(Optional.ofNullable(row.value1()), row.value2()));
    }

    record Group(Optional<String> value, Figure figure) {}

    private static Table<?> joined(Table<?> from, Grouping by, Optional<FieldId> field) {
        return switch (by) {
            case Grouping.Of.TAG ->
                from.leftJoin(TAG_FACT)
                        .on(
                                TAG_FACT.WORKSPACE_ID.eq(TICKET_FACT.WORKSPACE_ID),
                                TAG_FACT.TICKET_ID.eq(TICKET_FACT.TICKET_ID));
            case Grouping.OfField _ ->
                from.leftJoin(CHOICE_FACT)
                        .on(
                                CHOICE_FACT.WORKSPACE_ID.eq(TICKET_FACT.WORKSPACE_ID),
                                CHOICE_FACT.TICKET_ID.eq(TICKET_FACT.TICKET_ID),
                                CHOICE_FACT.FIELD_ID.eq(field.orElseThrow()));
            case Grouping.Of _ -> from;
        };
    }

    private static Field<String> key(Report report, Grouping by) {
        return switch (by) {
            case Grouping.OfField _ -> CHOICE_FACT.CHOICE;
            case Grouping.Of.TEAM -> TICKET_FACT.TEAM_ID.cast(String.class);
            case Grouping.Of.AGENT ->
                (report.source() == Report.Source.REPLIED ? REPLY_FACT.AGENT_ID : TICKET_FACT.ASSIGNEE_ID)
                        .cast(String.class);
            case Grouping.Of.CHANNEL -> TICKET_FACT.CHANNEL;
            case Grouping.Of.BRAND -> TICKET_FACT.BRAND_ID.cast(String.class);
            case Grouping.Of.TYPE -> TICKET_FACT.TYPE_KEY;
            case Grouping.Of.PRIORITY -> TICKET_FACT.PRIORITY;
            case Grouping.Of.TAG -> TAG_FACT.TAG;
        };
    }

    List<Hour> hours(Asked asked, ZoneId zone) {
        var day = day(asked, zone);
        var hour = hour(asked, zone);
        return sql.select(day, hour, count())
                .from(asked.from())
                .where(asked.where())
                .groupBy(day, hour)
                .orderBy(day, hour)
                .fetch(row -> new Hour(row.value1(), row.value2(), row.value3()));
    }

    private static Field<Integer> day(Asked asked, ZoneId zone) {
        return part("isodow", asked, zone);
    }

    private static Field<Integer> hour(Asked asked, ZoneId zone) {
        return part("hour", asked, zone);
    }

    private static Field<Integer> part(String part, Asked asked, ZoneId zone) {
        return field(
                "date_part({0}, {1} at time zone {2})::int",
                Integer.class, inline(part), asked.time(), inline(zone.getId()));
    }

    /// The newest number first.
    ///
    /// @param seconds the longest of them, of a report that measures
    record Found(TicketId ticket, long number, int count, Optional<Long> seconds) {}

    List<Found> tickets(
            Asked asked,
            Grouping by,
            Optional<FieldId> field,
            Cell cell,
            ZoneId zone,
            Optional<Long> before,
            int limit) {
        var key = key(asked.report(), by);
        var row = cell.row()
                .map(value -> value.isEmpty() ? key.isNull() : key.eq(value))
                .orElse(noCondition());
        var when = cell.day()
                .map(day -> day(asked, zone).eq(day))
                .orElse(noCondition())
                .and(cell.hour().map(hour -> hour(asked, zone).eq(hour)).orElse(noCondition()));
        return sql.select(TICKET_FACT.TICKET_ID, TICKET_FACT.NUMBER, count(), max(asked.seconds()))
                .from(cell.row().isPresent() ? joined(asked.from(), by, field) : asked.from())
                .where(asked.where(), row, when)
                .and(before.map(TICKET_FACT.NUMBER::lt).orElse(noCondition()))
                .groupBy(TICKET_FACT.TICKET_ID, TICKET_FACT.NUMBER)
                .orderBy(TICKET_FACT.NUMBER.desc())
                .limit(limit)
                .fetch(found -> found(asked.report(), found));
    }

    private static Found found(Report report, Record row) {
        var seconds = report.measure() == Report.Measure.TIMES
                ? Optional.ofNullable(row.get(3, Long.class))
                : Optional.<Long>empty();
        return new Found(row.get(TICKET_FACT.TICKET_ID), row.get(TICKET_FACT.NUMBER), row.get(2, int.class), seconds);
    }
}
