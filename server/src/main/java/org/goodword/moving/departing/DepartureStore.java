package org.goodword.moving.departing;

import static org.goodword.moving.db.Tables.DEPARTURE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.FileId;
import org.goodword.files.StoredFile;
import org.goodword.moving.departing.Departure.State;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class DepartureStore {
    private static final int MOST_SHOWN = 50;
    private static final Condition UNDER_WAY = DEPARTURE.STATE.in(State.WAITING.code(), State.RUNNING.code());

    private final DSLContext sql;

    DepartureStore(DSLContext sql) {
        this.sql = sql;
    }

    /// @return false when another is under way
    boolean insert(Departure departure) {
        return sql.insertInto(DEPARTURE)
                        .set(DEPARTURE.WORKSPACE_ID, Workspaces.current())
                        .set(DEPARTURE.ID, departure.id())
                        .set(DEPARTURE.STATE, departure.state().code())
                        .set(DEPARTURE.PASSPHRASE, departure.passphrase().orElse(null))
                        .set(DEPARTURE.AGENT_ID, departure.by())
                        .set(DEPARTURE.BEGUN_AT, departure.begun())
                        .set(DEPARTURE.UNTIL, departure.until())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// @return false when it is not under way any more
    boolean progress(UUID id, long rows, long packed, Optional<Long> all) {
        return sql.update(DEPARTURE)
                        .set(DEPARTURE.STATE, State.RUNNING.code())
                        .set(DEPARTURE.ROWS_READ, rows)
                        .set(DEPARTURE.FILES_PACKED, packed)
                        .set(DEPARTURE.FILES_ALL, all.orElse(null))
                        .where(is(id), UNDER_WAY)
                        .execute()
                == 1;
    }

    /// @return false when it is not under way any more
    boolean done(UUID id, StoredFile file, Instant at, Instant until) {
        return sql.update(DEPARTURE)
                        .set(DEPARTURE.STATE, State.DONE.code())
                        .setNull(DEPARTURE.PASSPHRASE)
                        .set(DEPARTURE.FILE_ID, file.id())
                        .set(DEPARTURE.SIZE, file.size())
                        .set(DEPARTURE.ENDED_AT, at)
                        .set(DEPARTURE.UNTIL, until)
                        .where(is(id), UNDER_WAY)
                        .execute()
                == 1;
    }

    void failed(UUID id, String trouble, Instant at) {
        sql.update(DEPARTURE)
                .set(DEPARTURE.STATE, State.FAILED.code())
                .setNull(DEPARTURE.PASSPHRASE)
                .set(DEPARTURE.TROUBLE, trouble)
                .set(DEPARTURE.ENDED_AT, at)
                .where(is(id), UNDER_WAY)
                .execute();
    }

    record Gone(List<UUID> ids, List<FileId> files) {}

    /// Those that are there still, of some.
    Gone gone(Condition which, Instant at) {
        var found = sql.select(DEPARTURE.ID, DEPARTURE.FILE_ID)
                .from(DEPARTURE)
                .where(mine(), which, DEPARTURE.STATE.in(State.WAITING.code(), State.RUNNING.code(), State.DONE.code()))
                .forUpdate()
                .fetch();
        var ids = found.getValues(DEPARTURE.ID);
        sql.update(DEPARTURE)
                .set(DEPARTURE.STATE, State.GONE.code())
                .setNull(DEPARTURE.PASSPHRASE)
                .setNull(DEPARTURE.FILE_ID)
                .set(DEPARTURE.ENDED_AT, at)
                .where(mine(), DEPARTURE.ID.in(ids))
                .execute();
        var files = found.getValues(DEPARTURE.FILE_ID).stream()
                .filter(java.util.Objects::nonNull)
                .toList();
        return new Gone(ids, files);
    }

    static Condition isThe(UUID id) {
        return DEPARTURE.ID.eq(id);
    }

    static Condition isOver(Instant now) {
        return DEPARTURE.UNTIL.le(now).and(DEPARTURE.STATE.eq(State.DONE.code()));
    }

    Optional<Departure> find(UUID id) {
        return sql.selectFrom(DEPARTURE).where(is(id)).fetchOptional(DepartureStore::departure);
    }

    /// Newest first.
    List<Departure> list() {
        return sql.selectFrom(DEPARTURE)
                .where(mine())
                .orderBy(DEPARTURE.BEGUN_AT.desc(), DEPARTURE.ID.desc())
                .limit(MOST_SHOWN)
                .fetch(DepartureStore::departure);
    }

    private static Condition is(UUID id) {
        return mine().and(DEPARTURE.ID.eq(id));
    }

    private static Condition mine() {
        return DEPARTURE.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static Departure departure(Record row) {
        return new Departure(
                row.get(DEPARTURE.ID),
                State.of(row.get(DEPARTURE.STATE)),
                Optional.ofNullable(row.get(DEPARTURE.PASSPHRASE)),
                row.get(DEPARTURE.ROWS_READ),
                row.get(DEPARTURE.FILES_PACKED),
                Optional.ofNullable(row.get(DEPARTURE.FILES_ALL)),
                Optional.ofNullable(row.get(DEPARTURE.FILE_ID)),
                Optional.ofNullable(row.get(DEPARTURE.SIZE)),
                Optional.ofNullable(row.get(DEPARTURE.TROUBLE)),
                row.get(DEPARTURE.AGENT_ID),
                row.get(DEPARTURE.BEGUN_AT),
                Optional.ofNullable(row.get(DEPARTURE.ENDED_AT)),
                row.get(DEPARTURE.UNTIL));
    }
}
