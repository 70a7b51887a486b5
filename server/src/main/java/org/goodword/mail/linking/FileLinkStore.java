package org.goodword.mail.linking;

import static org.goodword.mail.db.Tables.FILE_LINK;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.mail.db.tables.records.FileLinkRecord;
import org.goodword.platform.Rows;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class FileLinkStore {
    private final DSLContext sql;

    FileLinkStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(FileLink link, Instant at) {
        sql.insertInto(FILE_LINK)
                .set(FILE_LINK.WORKSPACE_ID, Workspaces.current())
                .set(FILE_LINK.ID, link.id())
                .set(FILE_LINK.TICKET_ID, link.ticket())
                .set(FILE_LINK.SAID_ID, link.message())
                .set(FILE_LINK.ATTACHMENT_ID, link.attachment())
                .set(FILE_LINK.FILE_ID, link.file())
                .set(FILE_LINK.MADE_AT, at)
                .set(FILE_LINK.UNTIL, link.until())
                .execute();
    }

    List<FileLink> of(MessageId message) {
        return sql.selectFrom(FILE_LINK)
                .where(mine(), FILE_LINK.SAID_ID.eq(message))
                .orderBy(FILE_LINK.ID)
                .fetch(FileLinkStore::link);
    }

    List<FileLink> of(TicketId ticket, Condition visible, int limit) {
        return sql.selectFrom(FILE_LINK)
                .where(mine(), FILE_LINK.TICKET_ID.eq(ticket), visible)
                .orderBy(FILE_LINK.ID.desc())
                .limit(limit)
                .fetch(FileLinkStore::link);
    }

    Optional<FileLink> find(UUID id) {
        return sql.selectFrom(FILE_LINK).where(mine(), FILE_LINK.ID.eq(id)).fetchOptional(FileLinkStore::link);
    }

    Optional<FileLink> lock(UUID id) {
        return sql.selectFrom(FILE_LINK)
                .where(mine(), FILE_LINK.ID.eq(id))
                .forUpdate()
                .fetchOptional(FileLinkStore::link);
    }

    void downloaded(UUID id, Instant at) {
        sql.update(FILE_LINK)
                .set(FILE_LINK.DOWNLOADS, FILE_LINK.DOWNLOADS.plus(1))
                .set(FILE_LINK.LAST_DOWNLOAD_AT, at)
                .where(mine(), FILE_LINK.ID.eq(id))
                .execute();
    }

    /// @param at null: it works again
    void withdraw(UUID id, @Nullable Instant at) {
        sql.update(FILE_LINK)
                .set(FILE_LINK.WITHDRAWN_AT, at)
                .where(mine(), FILE_LINK.ID.eq(id))
                .execute();
    }

    void move(Collection<MessageId> messages, TicketId into) {
        sql.update(FILE_LINK)
                .set(FILE_LINK.TICKET_ID, into)
                .where(mine(), FILE_LINK.SAID_ID.in(messages))
                .execute();
    }

    Rows rows(TicketId ticket) {
        return new Rows(FILE_LINK, mine().and(FILE_LINK.TICKET_ID.eq(ticket)));
    }

    private static Condition mine() {
        return FILE_LINK.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static FileLink link(FileLinkRecord row) {
        return new FileLink(
                row.getId(),
                row.getTicketId(),
                row.getSaidId(),
                row.getAttachmentId(),
                row.getFileId(),
                row.getUntil(),
                row.getDownloads(),
                Optional.ofNullable(row.getLastDownloadAt()),
                Optional.ofNullable(row.getWithdrawnAt()));
    }
}
