package org.goodword.calendars;

import static org.goodword.calendars.db.Tables.CALENDAR;
import static org.goodword.calendars.db.Tables.FEED_DAY;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
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

    private static final TypeReference<List<Holiday>> HOLIDAYS = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;
    private final Clock clock;

    CalendarStore(DSLContext sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
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

    void put(BusinessHours hours, List<Holiday> named) {
        var week = JSONB.valueOf(json.writeValueAsString(hours.week()));
        var holidays = JSONB.valueOf(json.writeValueAsString(named));
        sql.insertInto(CALENDAR)
                .set(CALENDAR.WORKSPACE_ID, Workspaces.current())
                .set(CALENDAR.ID, Ids.next())
                .set(CALENDAR.ZONE, hours.zone().getId())
                .set(CALENDAR.WEEK, week)
                .set(CALENDAR.NAMED, holidays)
                .onConflict(CALENDAR.WORKSPACE_ID)
                .doUpdate()
                .set(CALENDAR.ZONE, hours.zone().getId())
                .set(CALENDAR.WEEK, week)
                .set(CALENDAR.NAMED, holidays)
                .set(CALENDAR.VERSION, CALENDAR.VERSION.plus(1))
                .execute();
    }

    private Calendar calendar(Record row) {
        var week = new EnumMap<>(json.readValue(row.get(CALENDAR.WEEK).data(), WEEK));
        var named = json.readValue(row.get(CALENDAR.NAMED).data(), HOLIDAYS);
        var zone = ZoneId.of(row.get(CALENDAR.ZONE));
        var today = clock.instant().atZone(zone).toLocalDate();
        var closed = new HashSet<>(feedDays());
        named.forEach(holiday -> holiday.dates(today).forEach(closed::add));
        return new Calendar(
                row.get(CALENDAR.ID),
                new BusinessHours(zone, week, closed),
                named,
                new Version(row.get(CALENDAR.VERSION)));
    }

    private Set<LocalDate> feedDays() {
        return sql.selectDistinct(FEED_DAY.DAY)
                .from(FEED_DAY)
                .where(FEED_DAY.WORKSPACE_ID.eq(Workspaces.current()))
                .fetchSet(FEED_DAY.DAY);
    }
}
