package org.goodword.files;

import static org.goodword.files.db.Tables.DOOMED;
import static org.goodword.files.db.Tables.FILE;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class FileStore {
    private final DSLContext sql;

    FileStore(DSLContext sql) {
        this.sql = sql;
    }

    void rename(StoredFile file) {
        sql.update(FILE)
                .set(FILE.NAME, file.name())
                .where(FILE.WORKSPACE_ID.eq(Workspaces.current()), FILE.ID.eq(file.id()))
                .execute();
    }

    void insert(StoredFile file, Instant at) {
        sql.insertInto(FILE)
                .set(FILE.WORKSPACE_ID, Workspaces.current())
                .set(FILE.ID, file.id())
                .set(FILE.SHA256, file.sha256())
                .set(FILE.SIZE, file.size())
                .set(FILE.NAME, file.name())
                .set(FILE.MEDIA_TYPE, file.mediaType())
                .set(FILE.CREATED_AT, at)
                .execute();
    }

    Optional<StoredFile> find(FileId id) {
        return sql.select(FILE.fields())
                .from(FILE)
                .where(mine(), FILE.ID.eq(id))
                .fetchOptional(FileStore::file);
    }

    Map<FileId, StoredFile> find(Set<FileId> ids) {
        if (ids.isEmpty()) return Map.of();
        return sql.select(FILE.fields())
                .from(FILE)
                .where(mine(), FILE.ID.in(ids))
                .fetchMap(FILE.ID, FileStore::file);
    }

    boolean uses(String sha256) {
        return sql.fetchExists(FILE, mine().and(FILE.SHA256.eq(sha256)));
    }

    void delete(List<FileId> ids) {
        sql.deleteFrom(FILE).where(mine(), FILE.ID.in(ids)).execute();
    }

    /// Their blobs are to go before long, where nothing else uses them.
    void doom(List<FileId> ids, Instant at) {
        sql.insertInto(DOOMED, DOOMED.WORKSPACE_ID, DOOMED.SHA256, DOOMED.SINCE)
                .select(selectDistinct(FILE.WORKSPACE_ID, FILE.SHA256, val(at, DOOMED.SINCE))
                        .from(FILE)
                        .where(mine(), FILE.ID.in(ids)))
                .onConflictDoNothing()
                .execute();
    }

    List<String> doomed(int limit) {
        return sql.select(DOOMED.SHA256)
                .from(DOOMED)
                .where(DOOMED.WORKSPACE_ID.eq(Workspaces.current()))
                .orderBy(DOOMED.SHA256)
                .limit(limit)
                .fetch(DOOMED.SHA256);
    }

    void spare(Collection<String> hashes) {
        sql.deleteFrom(DOOMED)
                .where(DOOMED.WORKSPACE_ID.eq(Workspaces.current()), DOOMED.SHA256.in(hashes))
                .execute();
    }

    private static Condition mine() {
        return FILE.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static StoredFile file(Record row) {
        return new StoredFile(
                row.get(FILE.ID),
                row.get(FILE.SHA256),
                row.get(FILE.SIZE),
                row.get(FILE.NAME),
                row.get(FILE.MEDIA_TYPE));
    }
}
