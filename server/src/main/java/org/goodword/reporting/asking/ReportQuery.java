package org.goodword.reporting.asking;

import static org.goodword.reporting.db.Tables.CHOICE_FACT;
import static org.goodword.reporting.db.Tables.OPEN_SPAN;
import static org.goodword.reporting.db.Tables.REPLY_FACT;
import static org.goodword.reporting.db.Tables.TAG_FACT;
import static org.goodword.reporting.db.Tables.TICKET_FACT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.fields.FieldId;
import org.goodword.platform.Plans;
import org.goodword.platform.Workspaces;
import org.goodword.reporting.asking.Answer.Figure;
import org.goodword.reporting.asking.Answer.Hour;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/// Counts facts. The workspace stands in each statement; who may see them comes with the tickets asked for.
@Component
class ReportQuery {
    private static final String TOTAL = "";

    /// Two years of a busy desk are sorted without the disk.
    private static final String MEMORY = "set local work_mem = '32MB'";

    private final DSLContext sql;

    ReportQuery(DSLContext sql) {
        this.sql = sql;
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
                "date_trunc({0}, {1} at time zone {2})",
                LocalDateTime.class, inline(unit.code()), time, inline(zone.getId()));
        var said = field("to_char({0}, 'YYYY-MM-DD\"T\"HH24:MI')", String.class, key);
        var figures = new LinkedHashMap<String, Figure>();
        reading()
                .select(grouping(key), said, asked.figure())
                .from(asked.facts())
                .where(where)
                .groupBy(groupingSets(new Field<?>[] {}, new Field<?>[] {key}))
                .forEach(row -> figures.put(row.value1() == 1 ? TOTAL : row.value2(), row.value3()));
        return figures;
    }

    /// How many, all together.
    Figure total(Asked asked) {
        return sql.select(asked.figure())
                .from(asked.facts())
                .where(asked.where())
                .fetchSingle()
                .value1();
    }

    static Figure total(Map<String, Figure> figures) {
        return figures.getOrDefault(TOTAL, new Figure(0, Optional.empty(), Optional.empty()));
    }

    private DSLContext reading() {
        sql.execute(Plans.FOR_VALUES);
        sql.execute(MEMORY);
        return sql;
    }

    /// The largest first. A key may be null.
    List<Group> byGroup(Asked asked, Grouping by, Optional<FieldId> field, int limit) {
        var key = key(asked.report(), by);
        var said = key.cast(String.class);
        return reading()
                .select(said, asked.figure())
                .from(joined(facts(asked, by), asked.report(), by, field))
                .where(asked.where())
                .groupBy(key)
                .orderBy(count().desc(), said)
                .limit(limit)
                .fetch(row -> new Group(Optional.ofNullable(row.value1()), row.value2()));
    }

    record Group(Optional<String> value, Figure figure) {}

    /// With their tickets only where those tell the rows apart.
    private static Table<?> facts(Asked asked, Grouping by) {
        return switch (by) {
            case Grouping.OfField _ -> asked.facts();
            case Grouping.Of.TAG -> asked.facts();
            case Grouping.Of.AGENT ->
                asked.report().source() == Report.Source.REPLIED ? asked.facts() : asked.withTickets();
            case Grouping.Of _ -> asked.withTickets();
        };
    }

    private static Table<?> joined(Table<?> from, Report report, Grouping by, Optional<FieldId> field) {
        return switch (by) {
            case Grouping.Of.TAG ->
                from.leftJoin(TAG_FACT)
                        .on(
                                TAG_FACT.WORKSPACE_ID.eq(Workspaces.current()),
                                TAG_FACT.TICKET_ID.eq(Asked.ticket(report)));
            case Grouping.OfField _ ->
                from.leftJoin(CHOICE_FACT)
                        .on(
                                CHOICE_FACT.WORKSPACE_ID.eq(Workspaces.current()),
                                CHOICE_FACT.TICKET_ID.eq(Asked.ticket(report)),
                                CHOICE_FACT.FIELD_ID.eq(field.orElseThrow()));
            case Grouping.Of _ -> from;
        };
    }

    private static Field<?> key(Report report, Grouping by) {
        return switch (by) {
            case Grouping.OfField _ -> CHOICE_FACT.CHOICE;
            case Grouping.Of.TEAM -> TICKET_FACT.TEAM_ID;
            case Grouping.Of.AGENT ->
                report.source() == Report.Source.REPLIED ? REPLY_FACT.AGENT_ID : TICKET_FACT.ASSIGNEE_ID;
            case Grouping.Of.CHANNEL -> TICKET_FACT.CHANNEL;
            case Grouping.Of.BRAND -> TICKET_FACT.BRAND_ID;
            case Grouping.Of.TYPE -> TICKET_FACT.TYPE_KEY;
            case Grouping.Of.PRIORITY -> TICKET_FACT.PRIORITY;
            case Grouping.Of.TAG -> TAG_FACT.TAG;
        };
    }

    List<Hour> hours(Asked asked, ZoneId zone) {
        var day = day(asked, zone);
        var hour = hour(asked, zone);
        return reading()
                .select(day, hour, count())
                .from(asked.facts())
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
        var key = key(asked.report(), by).cast(String.class);
        var row = cell.row()
                .map(value -> value.isEmpty() ? key.isNull() : key.eq(value))
                .orElse(noCondition());
        var when = cell.day()
                .map(day -> day(asked, zone).eq(day))
                .orElse(noCondition())
                .and(cell.hour().map(hour -> hour(asked, zone).eq(hour)).orElse(noCondition()));
        return sql.select(TICKET_FACT.TICKET_ID, TICKET_FACT.NUMBER, count(), max(asked.seconds()))
                .from(
                        cell.row().isPresent()
                                ? joined(asked.withTickets(), asked.report(), by, field)
                                : asked.withTickets())
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
