package org.goodword.platform.infra;

import static org.goodword.platform.infra.db.Tables.DUE_WORK;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Rows;
import org.goodword.platform.Workspaces;
import org.goodword.platform.work.Due;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
public class DueWorkStore {
    private final DSLContext sql;

    DueWorkStore(DSLContext sql) {
        this.sql = sql;
    }

    public void add(String kind, UUID subject, Instant dueAt) {
        sql.insertInto(DUE_WORK)
                .set(DUE_WORK.KIND, kind)
                .set(DUE_WORK.WORKSPACE_ID, Workspaces.current())
                .set(DUE_WORK.SUBJECT_ID, subject)
                .set(DUE_WORK.DUE_AT, dueAt)
                .onConflict(DUE_WORK.KIND, DUE_WORK.WORKSPACE_ID, DUE_WORK.SUBJECT_ID)
                .doUpdate()
                .set(DUE_WORK.DUE_AT, dueAt)
                .setNull(DUE_WORK.CLAIMED_BY)
                .execute();
    }

    public List<Due> peek(String kind, Instant now, int limit) {
        return sql.select(DUE_WORK.WORKSPACE_ID, DUE_WORK.SUBJECT_ID, DUE_WORK.ATTEMPTS)
                .from(DUE_WORK)
                .where(DUE_WORK.KIND.eq(kind), DUE_WORK.DUE_AT.le(now))
                .orderBy(DUE_WORK.DUE_AT, DUE_WORK.SUBJECT_ID)
                .limit(limit)
                .fetch(row -> new Due(row.value1(), row.value2(), row.value3()));
    }

    public Optional<Due> lock(String kind, UUID subject, Instant now) {
        return sql.select(DUE_WORK.WORKSPACE_ID, DUE_WORK.SUBJECT_ID, DUE_WORK.ATTEMPTS)
                .from(DUE_WORK)
                .where(theRow(kind, subject), DUE_WORK.DUE_AT.le(now))
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> new Due(row.value1(), row.value2(), row.value3()));
    }

    public void attempt(String kind, UUID subject, Instant again, String claimedBy) {
        sql.update(DUE_WORK)
                .set(DUE_WORK.DUE_AT, again)
                .set(DUE_WORK.ATTEMPTS, DUE_WORK.ATTEMPTS.plus(1))
                .set(DUE_WORK.CLAIMED_BY, claimedBy)
                .where(theRow(kind, subject))
                .execute();
    }

    public boolean hold(String kind, UUID subject, String claimedBy, Instant until) {
        return sql.update(DUE_WORK)
                        .set(DUE_WORK.DUE_AT, until)
                        .where(theRow(kind, subject), DUE_WORK.CLAIMED_BY.eq(claimedBy))
                        .execute()
                == 1;
    }

    public void done(String kind, UUID subject) {
        sql.deleteFrom(DUE_WORK).where(theRow(kind, subject)).execute();
    }

    public int release(String claimedBy, Instant now) {
        return sql.update(DUE_WORK)
                .set(DUE_WORK.DUE_AT, now)
                .setNull(DUE_WORK.CLAIMED_BY)
                .where(DUE_WORK.CLAIMED_BY.eq(claimedBy))
                .execute();
    }

    public boolean release(String kind, UUID subject, String claimedBy, Instant now) {
        return sql.update(DUE_WORK)
                        .set(DUE_WORK.DUE_AT, now)
                        .setNull(DUE_WORK.CLAIMED_BY)
                        .where(theRow(kind, subject), DUE_WORK.CLAIMED_BY.eq(claimedBy))
                        .execute()
                == 1;
    }

    public Optional<Instant> oldest(String kind) {
        return sql.select(DUE_WORK.DUE_AT)
                .from(DUE_WORK)
                .where(DUE_WORK.KIND.eq(kind))
                .orderBy(DUE_WORK.DUE_AT)
                .limit(1)
                .fetchOptional(DUE_WORK.DUE_AT);
    }

    public Rows rows(Collection<UUID> subjects) {
        return new Rows(DUE_WORK, DUE_WORK.WORKSPACE_ID.eq(Workspaces.current()).and(DUE_WORK.SUBJECT_ID.in(subjects)));
    }

    private static Condition theRow(String kind, UUID subject) {
        return DUE_WORK.KIND
                .eq(kind)
                .and(DUE_WORK.WORKSPACE_ID.eq(Workspaces.current()))
                .and(DUE_WORK.SUBJECT_ID.eq(subject));
    }
}
