package org.goodword.ticketing.ageing;

import static org.goodword.ticketing.db.Tables.ATTACHMENT;
import static org.goodword.ticketing.db.Tables.DRAFT;
import static org.goodword.ticketing.db.Tables.PARTICIPANT;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.goodword.files.FileId;
import org.goodword.platform.Rows;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class EmptyingStore {
    private final DSLContext sql;

    EmptyingStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Files that were to be attached.
    List<FileId> drafted(TicketId ticket) {
        return sql
                .select(DRAFT.ATTACHMENTS)
                .from(DRAFT)
                .where(DRAFT.WORKSPACE_ID.eq(Workspaces.current()), DRAFT.TICKET_ID.eq(ticket))
                .fetch(DRAFT.ATTACHMENTS)
                .stream()
                .flatMap(Arrays::stream)
                .map(FileId::new)
                .toList();
    }

    /// Of these the ones that are attached nowhere else.
    List<FileId> unused(List<FileId> files) {
        var used = sql.select(ATTACHMENT.FILE_ID)
                .from(ATTACHMENT)
                .where(ATTACHMENT.WORKSPACE_ID.eq(Workspaces.current()), ATTACHMENT.FILE_ID.in(files))
                .fetchSet(ATTACHMENT.FILE_ID);
        return files.stream().distinct().filter(file -> !used.contains(file)).toList();
    }

    void erase(Rows rows) {
        sql.deleteFrom(rows.table()).where(rows.which()).execute();
    }

    /// Those who were in copy.
    void deleteCopied(TicketId ticket) {
        sql.deleteFrom(PARTICIPANT)
                .where(PARTICIPANT.WORKSPACE_ID.eq(Workspaces.current()), PARTICIPANT.TICKET_ID.eq(ticket))
                .and(PARTICIPANT.ROLE.ne(inline("requester")))
                .execute();
    }

    void blanked(TicketId ticket, Instant at) {
        sql.update(TICKET)
                .set(TICKET.BLANKED_AT, at)
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()), TICKET.ID.eq(ticket))
                .execute();
    }
}
