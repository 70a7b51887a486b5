package org.goodword.ticketing.deleting;

import static org.goodword.ticketing.db.Tables.ATTACHMENT;
import static org.goodword.ticketing.db.Tables.DELETED_ROW;
import static org.goodword.ticketing.db.Tables.DELETION;
import static org.goodword.ticketing.db.Tables.DRAFT;
import static org.goodword.ticketing.db.Tables.MESSAGE;
import static org.goodword.ticketing.db.Tables.PARTICIPANT;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.FileId;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Rows;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.listing.TicketScope;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/// Moves rows aside and back inside the database, as they are: none of what is said passes through here.
@Component
class DeletionStore {
    private static final Field<String> SUBJECT = jsonbGetAttributeAsText(DELETED_ROW.VALUE, "subject");

    private final DSLContext sql;

    DeletionStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Ticket ticket, AgentId by, Instant at) {
        sql.insertInto(DELETION)
                .set(DELETION.WORKSPACE_ID, Workspaces.current())
                .set(DELETION.TICKET_ID, ticket.id())
                .set(DELETION.NUMBER, ticket.number())
                .set(DELETION.BRAND_ID, ticket.heading().brand())
                .set(DELETION.TEAM_ID, ticket.assignment().team().orElse(null))
                .set(DELETION.ASSIGNEE_ID, ticket.assignment().assignee().orElse(null))
                .set(DELETION.DELETED_BY, by)
                .set(DELETION.DELETED_AT, at)
                .execute();
    }

    void layAside(TicketId ticket, Rows rows) {
        sql.execute(
                """
                with gone as (delete from {0} where {1} returning *)
                insert into ticketing.deleted_row (workspace_id, ticket_id, table_name, value)
                select {2}, {3}, {4}, to_jsonb(gone) from gone
                """,
                rows.table(),
                rows.which(),
                val(Workspaces.current(), DELETED_ROW.WORKSPACE_ID),
                val(ticket, DELETED_ROW.TICKET_ID),
                inline(nameOf(rows.table())));
    }

    /// A row that something newer has taken the place of stays away.
    void layBack(TicketId ticket, Rows rows) {
        sql.execute("""
                insert into {0}
                select (jsonb_populate_record(null::{0}, value)).* from ticketing.deleted_row where {1}
                on conflict do nothing
                """, rows.table(), rowsOf(ticket).and(DELETED_ROW.TABLE_NAME.eq(nameOf(rows.table()))));
    }

    /// One that can still be brought back.
    Optional<DeletedTicket> lock(TicketId ticket, Caller caller) {
        return sql.select(DELETION.fields())
                .select(SUBJECT)
                .from(DELETION)
                .join(DELETED_ROW)
                .on(isItsTicket())
                .where(visible(caller), DELETION.TICKET_ID.eq(ticket))
                .forUpdate()
                .of(DELETION)
                .fetchOptional(DeletionStore::deleted);
    }

    /// Newest first.
    List<DeletedTicket> list(Caller caller, Optional<Cursor> after, int limit) {
        return sql.select(DELETION.fields())
                .select(SUBJECT)
                .from(DELETION)
                .join(DELETED_ROW)
                .on(isItsTicket())
                .where(visible(caller))
                .and(after.map(DeletionStore::before).orElse(noCondition()))
                .orderBy(DELETION.DELETED_AT.desc(), DELETION.TICKET_ID.desc())
                .limit(limit)
                .fetch(DeletionStore::deleted);
    }

    /// What was attached to it, or was to be, and is nowhere else.
    List<FileId> files(TicketId ticket) {
        return sql.resultQuery(
                        """
                        select file from (
                          select (value ->> 'file_id')::uuid as file from ticketing.deleted_row where {0} and table_name = {1}
                          union
                          select jsonb_array_elements_text(value -> 'attachments')::uuid from ticketing.deleted_row where {0} and table_name = {2}
                        ) files
                        where {3}
                        """,
                        rowsOf(ticket),
                        inline(nameOf(ATTACHMENT)),
                        inline(nameOf(DRAFT)),
                        notExists(selectOne()
                                .from(ATTACHMENT)
                                .where(
                                        ATTACHMENT.WORKSPACE_ID.eq(Workspaces.current()),
                                        ATTACHMENT.FILE_ID.eq(org.jooq.impl.DSL.field(
                                                "files.file", ATTACHMENT.FILE_ID.getDataType())))))
                .fetch(row -> new FileId(row.get(0, UUID.class)));
    }

    /// What is attached to one that is there, or is to be, and is nowhere else.
    List<FileId> filesOf(TicketId ticket) {
        return sql.resultQuery("""
                        select a.file_id from ticketing.attachment a
                          join ticketing.message m on m.workspace_id = a.workspace_id and m.id = a.message_id
                         where a.workspace_id = {0} and m.ticket_id = {1}
                           and not exists (
                             select 1 from ticketing.attachment o
                               join ticketing.message n on n.workspace_id = o.workspace_id and n.id = o.message_id
                              where o.workspace_id = a.workspace_id and o.file_id = a.file_id and n.ticket_id <> {1})
                        union
                        select unnest(d.attachments) from ticketing.draft d
                         where d.workspace_id = {0} and d.ticket_id = {1}
                        """, val(Workspaces.current(), MESSAGE.WORKSPACE_ID), val(ticket, MESSAGE.TICKET_ID))
                .fetch(row -> new FileId(row.get(0, UUID.class)));
    }

    void erase(Rows rows) {
        sql.deleteFrom(rows.table()).where(rows.which()).execute();
    }

    /// Those that lie aside and name somebody.
    List<TicketId> aside(Collection<UUID> contacts) {
        var names = contacts.stream().map(UUID::toString).toList();
        return sql.selectDistinct(DELETED_ROW.TICKET_ID)
                .from(DELETED_ROW)
                .where(DELETED_ROW.WORKSPACE_ID.eq(Workspaces.current()))
                .and(DELETED_ROW.TABLE_NAME.in(inline(nameOf(TICKET)), inline(nameOf(PARTICIPANT))))
                .and(jsonbGetAttributeAsText(DELETED_ROW.VALUE, "requester_id")
                        .in(names)
                        .or(jsonbGetAttributeAsText(DELETED_ROW.VALUE, "contact_id")
                                .in(names)))
                .fetch(DELETED_ROW.TICKET_ID);
    }

    boolean isKept(TicketId ticket) {
        return sql.fetchExists(DELETION, theRow(ticket).and(DELETION.PURGED_AT.isNull()));
    }

    void purge(TicketId ticket, Instant at) {
        forgetRows(ticket);
        sql.update(DELETION).set(DELETION.PURGED_AT, at).where(theRow(ticket)).execute();
    }

    void delete(TicketId ticket) {
        forgetRows(ticket);
        sql.deleteFrom(DELETION).where(theRow(ticket)).execute();
    }

    /// A ticket that was merged into this one.
    Optional<Long> mergedIn(TicketId ticket) {
        return sql.select(TICKET.NUMBER)
                .from(TICKET)
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()), TICKET.MERGED_INTO.eq(ticket))
                .limit(1)
                .fetchOptional(TICKET.NUMBER);
    }

    List<UUID> messages(TicketId ticket) {
        return sql.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.WORKSPACE_ID.eq(Workspaces.current()), MESSAGE.TICKET_ID.eq(ticket))
                .fetch(row -> row.value1().value());
    }

    private void forgetRows(TicketId ticket) {
        sql.deleteFrom(DELETED_ROW).where(rowsOf(ticket)).execute();
    }

    private static Condition visible(Caller caller) {
        return DELETION.WORKSPACE_ID
                .eq(Workspaces.current())
                .and(DELETION.PURGED_AT.isNull())
                .and(TicketScope.of(caller, DELETION.BRAND_ID, DELETION.TEAM_ID, DELETION.ASSIGNEE_ID));
    }

    private static Condition isItsTicket() {
        return DELETED_ROW
                .WORKSPACE_ID
                .eq(DELETION.WORKSPACE_ID)
                .and(DELETED_ROW.TICKET_ID.eq(DELETION.TICKET_ID))
                .and(DELETED_ROW.TABLE_NAME.eq(inline(nameOf(TICKET))));
    }

    private static Condition before(Cursor cursor) {
        return row(DELETION.DELETED_AT, DELETION.TICKET_ID).lt(cursor.instant(0), new TicketId(cursor.uuid(1)));
    }

    private static Condition rowsOf(TicketId ticket) {
        return DELETED_ROW.WORKSPACE_ID.eq(Workspaces.current()).and(DELETED_ROW.TICKET_ID.eq(ticket));
    }

    private static Condition theRow(TicketId ticket) {
        return DELETION.WORKSPACE_ID.eq(Workspaces.current()).and(DELETION.TICKET_ID.eq(ticket));
    }

    private static String nameOf(Table<?> table) {
        return table.getSchema().getName() + "." + table.getName();
    }

    private static DeletedTicket deleted(Record row) {
        var at = row.get(DELETION.DELETED_AT);
        return new DeletedTicket(
                row.get(DELETION.TICKET_ID),
                row.get(DELETION.NUMBER),
                row.get(SUBJECT),
                new Assignment(
                        Optional.ofNullable(row.get(DELETION.TEAM_ID)),
                        Optional.ofNullable(row.get(DELETION.ASSIGNEE_ID))),
                row.get(DELETION.DELETED_BY),
                at,
                at.plus(Deleting.KEPT));
    }
}
