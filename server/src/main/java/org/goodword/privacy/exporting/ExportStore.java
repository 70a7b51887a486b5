package org.goodword.privacy.exporting;

import static org.goodword.privacy.db.Tables.EXPORT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.files.FileId;
import org.goodword.files.StoredFile;
import org.goodword.platform.Workspaces;
import org.goodword.privacy.exporting.Export.State;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class ExportStore {
    private static final int MOST_SHOWN = 50;

    private final DSLContext sql;

    ExportStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Export export) {
        sql.insertInto(EXPORT)
                .set(EXPORT.WORKSPACE_ID, Workspaces.current())
                .set(EXPORT.ID, export.id())
                .set(EXPORT.CONTACT_ID, export.contact())
                .set(EXPORT.STATE, export.state().code())
                .set(EXPORT.AGENT_ID, export.by())
                .set(EXPORT.BEGUN_AT, export.begun())
                .set(EXPORT.UNTIL, export.until())
                .execute();
    }

    void done(UUID id, StoredFile file) {
        sql.update(EXPORT)
                .set(EXPORT.STATE, State.DONE.code())
                .set(EXPORT.FILE_ID, file.id())
                .set(EXPORT.SIZE, file.size())
                .where(is(id))
                .execute();
    }

    void failed(UUID id) {
        sql.update(EXPORT).set(EXPORT.STATE, State.FAILED.code()).where(is(id)).execute();
    }

    /// @return their files
    List<FileId> gone(Condition which) {
        var files = sql.select(EXPORT.FILE_ID)
                .from(EXPORT)
                .where(mine(), which, EXPORT.FILE_ID.isNotNull())
                .forUpdate()
                .fetch(EXPORT.FILE_ID);
        sql.update(EXPORT)
                .set(EXPORT.STATE, State.GONE.code())
                .setNull(EXPORT.FILE_ID)
                .where(mine(), which)
                .execute();
        return files;
    }

    static Condition isOf(Collection<ContactId> contacts) {
        return EXPORT.CONTACT_ID.in(contacts);
    }

    static Condition isOver(Instant now) {
        return EXPORT.UNTIL.le(now).and(EXPORT.STATE.ne(State.GONE.code()));
    }

    Optional<Export> find(UUID id) {
        return sql.selectFrom(EXPORT).where(is(id)).fetchOptional(ExportStore::export);
    }

    /// Newest first.
    List<Export> list(ContactId contact) {
        return sql.selectFrom(EXPORT)
                .where(mine(), EXPORT.CONTACT_ID.eq(contact))
                .orderBy(EXPORT.BEGUN_AT.desc(), EXPORT.ID.desc())
                .limit(MOST_SHOWN)
                .fetch(ExportStore::export);
    }

    private static Condition is(UUID id) {
        return mine().and(EXPORT.ID.eq(id));
    }

    private static Condition mine() {
        return EXPORT.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static Export export(Record row) {
        return new Export(
                row.get(EXPORT.ID),
                row.get(EXPORT.CONTACT_ID),
                State.of(row.get(EXPORT.STATE)),
                Optional.ofNullable(row.get(EXPORT.FILE_ID)),
                Optional.ofNullable(row.get(EXPORT.SIZE)),
                row.get(EXPORT.AGENT_ID),
                row.get(EXPORT.BEGUN_AT),
                row.get(EXPORT.UNTIL));
    }
}
