package org.goodword.calendars;

import static org.goodword.calendars.db.Tables.FEED;
import static org.goodword.calendars.db.Tables.FEED_DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.calendars.Feed.Day;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class FeedStore {
    private final DSLContext sql;

    FeedStore(DSLContext sql) {
        this.sql = sql;
    }

    void put(UUID id, String name, Optional<String> url, Instant at) {
        sql.insertInto(FEED)
                .set(FEED.WORKSPACE_ID, Workspaces.current())
                .set(FEED.ID, id)
                .set(FEED.NAME, name)
                .set(FEED.URL, url.orElse(null))
                .set(FEED.CREATED_AT, at)
                .onConflict(FEED.WORKSPACE_ID, FEED.ID)
                .doUpdate()
                .set(FEED.NAME, name)
                .set(FEED.URL, url.orElse(null))
                // What is known of another address says nothing of this one.
                .setNull(FEED.ETAG)
                .execute();
    }

    void good(UUID id, String content, Optional<String> etag, FeedReader.Read read, Instant at) {
        sql.update(FEED)
                .set(FEED.CONTENT, content)
                .set(FEED.ETAG, etag.orElse(null))
                .set(FEED.DAYS, read.days().size())
                .set(FEED.IGNORED, read.ignored())
                .setNull(FEED.TROUBLE)
                .set(FEED.FETCHED_AT, at)
                .set(FEED.GOOD_AT, at)
                .where(mine(id))
                .execute();
        forgetDays(id);
        var rows = read.days().entrySet().stream()
                .map(day -> sql.insertInto(FEED_DAY)
                        .set(FEED_DAY.WORKSPACE_ID, Workspaces.current())
                        .set(FEED_DAY.FEED_ID, id)
                        .set(FEED_DAY.DAY, day.getKey())
                        .set(FEED_DAY.NAME, day.getValue()))
                .toList();
        sql.batch(rows).execute();
    }

    /// What it is about, by day.
    Map<LocalDate, String> days(UUID id) {
        return sql.select(FEED_DAY.DAY, FEED_DAY.NAME)
                .from(FEED_DAY)
                .where(FEED_DAY.WORKSPACE_ID.eq(Workspaces.current()), FEED_DAY.FEED_ID.eq(id))
                .fetchMap(FEED_DAY.DAY, FEED_DAY.NAME);
    }

    void bad(UUID id, String trouble, Instant at) {
        sql.update(FEED)
                .set(FEED.TROUBLE, trouble)
                .set(FEED.FETCHED_AT, at)
                .where(mine(id))
                .execute();
    }

    boolean delete(UUID id) {
        forgetDays(id);
        return sql.deleteFrom(FEED).where(mine(id)).execute() == 1;
    }

    private void forgetDays(UUID id) {
        sql.deleteFrom(FEED_DAY)
                .where(FEED_DAY.WORKSPACE_ID.eq(Workspaces.current()), FEED_DAY.FEED_ID.eq(id))
                .execute();
    }

    record Source(Optional<String> url, Optional<String> content, Optional<String> etag) {}

    Optional<Source> source(UUID id) {
        return sql.select(FEED.URL, FEED.CONTENT, FEED.ETAG)
                .from(FEED)
                .where(mine(id))
                .fetchOptional(row -> new Source(
                        Optional.ofNullable(row.value1()),
                        Optional.ofNullable(row.value2()),
                        Optional.ofNullable(row.value3())));
    }

    List<Feed> list(LocalDate today) {
        return sql.selectFrom(FEED)
                .where(FEED.WORKSPACE_ID.eq(Workspaces.current()))
                .orderBy(FEED.CREATED_AT, FEED.ID)
                .fetch(row -> feed(row, next(row.getId(), today)));
    }

    private Optional<Day> next(UUID id, LocalDate today) {
        return sql.select(FEED_DAY.DAY, FEED_DAY.NAME)
                .from(FEED_DAY)
                .where(FEED_DAY.WORKSPACE_ID.eq(Workspaces.current()), FEED_DAY.FEED_ID.eq(id), FEED_DAY.DAY.ge(today))
                .orderBy(FEED_DAY.DAY)
                .limit(1)
                .fetchOptional(row -> new Day(row.value1(), row.value2()));
    }

    private static Feed feed(Record row, Optional<Day> next) {
        return new Feed(
                row.get(FEED.ID),
                row.get(FEED.NAME),
                Optional.ofNullable(row.get(FEED.URL)),
                new Feed.State(
                        row.get(FEED.DAYS),
                        row.get(FEED.IGNORED),
                        next,
                        Optional.ofNullable(row.get(FEED.TROUBLE)),
                        Optional.ofNullable(row.get(FEED.FETCHED_AT)),
                        Optional.ofNullable(row.get(FEED.GOOD_AT))));
    }

    private static Condition mine(UUID id) {
        return FEED.WORKSPACE_ID.eq(Workspaces.current()).and(FEED.ID.eq(id));
    }
}
