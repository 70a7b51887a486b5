package org.goodword.importing.filing;

import static org.goodword.importing.db.Tables.MADE;
import static org.jooq.impl.DSL.excluded;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.Tombstones;
import org.goodword.importing.Run;
import org.goodword.importing.RunId;
import org.goodword.importing.filing.Made.Kind;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// A dry run writes here what it would have made, under a name of its own, and sees both.
@Component
public class MadeStore {
    private final DSLContext sql;
    private final Tombstones tombstones;

    MadeStore(DSLContext sql, Tombstones tombstones) {
        this.sql = sql;
        this.tombstones = tombstones;
    }

    /// What it is called on a tombstone.
    public static String name(String source, String kind, String externalId) {
        return String.join("\0", source, kind, externalId);
    }

    /// Whether it was made once, and erased with somebody.
    boolean wasErased(Run run, Kind kind, String externalId) {
        return tombstones.knows(Tombstones.Kind.IMPORT, name(run.key(), kind.code(), externalId));
    }

    Optional<Made> find(Run run, Kind kind, String externalId) {
        return find(run, kind, List.of(externalId)).stream().findFirst();
    }

    List<Made> find(Run run, Kind kind, Collection<String> externalIds) {
        if (externalIds.isEmpty()) return List.of();
        return sql.select(MADE.KIND, MADE.EXTERNAL_ID, MADE.SUBJECT_ID, MADE.NOTE)
                .from(MADE)
                .where(
                        MADE.WORKSPACE_ID.eq(Workspaces.current()),
                        run.dry() ? MADE.SOURCE.in(run.key(), run.scratch()) : MADE.SOURCE.eq(run.key()),
                        MADE.KIND.eq(kind.code()),
                        MADE.EXTERNAL_ID.in(externalIds))
                .fetch(MadeStore::made);
    }

    void put(Run run, Kind kind, String externalId, Optional<UUID> subject, Optional<UUID> parent, String note) {
        sql.insertInto(MADE)
                .set(MADE.WORKSPACE_ID, Workspaces.current())
                .set(MADE.SOURCE, sourceOf(run))
                .set(MADE.KIND, kind.code())
                .set(MADE.EXTERNAL_ID, externalId)
                .set(MADE.RUN_ID, run.id())
                .set(MADE.SUBJECT_ID, subject.orElse(null))
                .set(MADE.PARENT_ID, parent.orElse(null))
                .set(MADE.NOTE, note)
                .onConflict(MADE.WORKSPACE_ID, MADE.SOURCE, MADE.KIND, MADE.EXTERNAL_ID)
                .doUpdate()
                .set(MADE.RUN_ID, excluded(MADE.RUN_ID))
                .set(MADE.SUBJECT_ID, excluded(MADE.SUBJECT_ID))
                .set(MADE.PARENT_ID, excluded(MADE.PARENT_ID))
                .set(MADE.NOTE, excluded(MADE.NOTE))
                .execute();
    }

    /// What stands there already stays.
    void putAbsent(Run run, Kind kind, Collection<String> externalIds, UUID subject, String note) {
        if (externalIds.isEmpty()) return;
        var rows = sql.insertInto(
                MADE,
                MADE.WORKSPACE_ID,
                MADE.SOURCE,
                MADE.KIND,
                MADE.EXTERNAL_ID,
                MADE.RUN_ID,
                MADE.SUBJECT_ID,
                MADE.PARENT_ID,
                MADE.NOTE);
        for (var id : externalIds)
            rows = rows.values(Workspaces.current(), sourceOf(run), kind.code(), id, run.id(), subject, subject, note);
        rows.onConflictDoNothing().execute();
    }

    private static String sourceOf(Run run) {
        return run.dry() ? run.scratch() : run.key();
    }

    /// Of what a run made, the next by their external ids.
    public List<Made> of(RunId run, Kind kind, int limit) {
        return sql.select(MADE.KIND, MADE.EXTERNAL_ID, MADE.SUBJECT_ID, MADE.NOTE)
                .from(MADE)
                .where(by(run), MADE.KIND.eq(kind.code()))
                .orderBy(MADE.EXTERNAL_ID)
                .limit(limit)
                .fetch(MadeStore::made);
    }

    /// What a run made in a ticket.
    public List<UUID> in(RunId run, UUID ticket, Kind kind) {
        return sql.select(MADE.SUBJECT_ID)
                .from(MADE)
                .where(by(run), MADE.PARENT_ID.eq(ticket), MADE.KIND.eq(kind.code()))
                .fetch(MADE.SUBJECT_ID);
    }

    public Optional<UUID> ticketOf(RunId run, String message) {
        return sql.select(MADE.PARENT_ID)
                .from(MADE)
                .where(by(run), MADE.KIND.eq(Kind.MESSAGE.code()), MADE.EXTERNAL_ID.eq(message))
                .fetchOptional(MADE.PARENT_ID);
    }

    public void forget(RunId run, Kind kind, String externalId) {
        sql.deleteFrom(MADE)
                .where(by(run), MADE.KIND.eq(kind.code()), MADE.EXTERNAL_ID.eq(externalId))
                .execute();
    }

    public void forgetIn(RunId run, UUID ticket) {
        sql.deleteFrom(MADE).where(by(run), MADE.PARENT_ID.eq(ticket)).execute();
    }

    public void forget(RunId run) {
        sql.deleteFrom(MADE).where(by(run)).execute();
    }

    private static Condition by(RunId run) {
        return MADE.WORKSPACE_ID.eq(Workspaces.current()).and(MADE.RUN_ID.eq(run));
    }

    private static Made made(Record row) {
        return new Made(
                Kind.of(row.get(MADE.KIND)),
                row.get(MADE.EXTERNAL_ID),
                Optional.ofNullable(row.get(MADE.SUBJECT_ID)),
                row.get(MADE.NOTE));
    }
}
