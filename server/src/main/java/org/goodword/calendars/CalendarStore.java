package org.goodword.calendars;

import static org.goodword.calendars.db.Tables.CALENDAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodword.platform.Ids;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
class CalendarStore {
    private static final TypeReference<Map<DayOfWeek, List<Period>>> WEEK = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    CalendarStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<Calendar> find() {
        return sql.selectFrom(CALENDAR)
                .where(CALENDAR.WORKSPACE_ID.eq(Workspaces.current()))
                .fetchOptional(this::calendar);
    }

    Optional<Calendar> lock() {
        return sql.selectFrom(CALENDAR)
                .where(CALENDAR.WORKSPACE_ID.eq(Workspaces.current()))
                .forUpdate()
                .fetchOptional(this::calendar);
    }

    void put(BusinessHours hours) {
        var week = JSONB.valueOf(json.writeValueAsString(hours.week()));
        var holidays = hours.holidays().toArray(LocalDate[]::new);
        sql.insertInto(CALENDAR)
                .set(CALENDAR.WORKSPACE_ID, Workspaces.current())
                .set(CALENDAR.ID, Ids.next())
                .set(CALENDAR.ZONE, hours.zone().getId())
                .set(CALENDAR.WEEK, week)
                .set(CALENDAR.HOLIDAYS, holidays)
                .onConflict(CALENDAR.WORKSPACE_ID)
                .doUpdate()
                .set(CALENDAR.ZONE, hours.zone().getId())
                .set(CALENDAR.WEEK, week)
                .set(CALENDAR.HOLIDAYS, holidays)
                .set(CALENDAR.VERSION, CALENDAR.VERSION.plus(1))
                .execute();
    }

    private Calendar calendar(Record row) {
        var week = new EnumMap<>(json.readValue(row.get(CALENDAR.WEEK).data(), WEEK));
        var hours = new BusinessHours(ZoneId.of(row.get(CALENDAR.ZONE)), week, Set.of(row.get(CALENDAR.HOLIDAYS)));
        return new Calendar(row.get(CALENDAR.ID), hours, new Version(row.get(CALENDAR.VERSION)));
    }
}
