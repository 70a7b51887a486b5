package org.goodword.ticketing.tags;

import static org.goodword.ticketing.db.Tables.TAG;
import static org.goodword.ticketing.db.Tables.TAG_CHANGE;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class TagChangeStore {
    private final DSLContext sql;

    TagChangeStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(TagChange change, Instant at) {
        sql.insertInto(TAG_CHANGE)
                .set(TAG_CHANGE.WORKSPACE_ID, Workspaces.current())
                .set(TAG_CHANGE.ID, change.id())
                .set(TAG_CHANGE.AGENT_ID, change.by())
                .set(TAG_CHANGE.TAG, change.tag())
                .set(TAG_CHANGE.BECOMES, change.becomes().orElse(null))
                .set(TAG_CHANGE.BEGUN, change.begun())
                .set(TAG_CHANGE.CREATED_AT, at)
                .execute();
    }

    List<TagChange> all() {
        return sql.selectFrom(TAG_CHANGE)
                .where(TAG_CHANGE.WORKSPACE_ID.eq(Workspaces.current()))
                .fetch(TagChangeStore::change);
    }

    Optional<TagChange> lock(UUID id) {
        return sql.selectFrom(TAG_CHANGE).where(the(id)).forUpdate().fetchOptional(TagChangeStore::change);
    }

    void begin(UUID id) {
        sql.update(TAG_CHANGE).set(TAG_CHANGE.BEGUN, true).where(the(id)).execute();
    }

    void delete(UUID id) {
        sql.deleteFrom(TAG_CHANGE).where(the(id)).execute();
    }

    /// Locks some of the tickets that have the tag.
    List<TicketId> lockSome(String tag, int limit) {
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(
                        TICKET.WORKSPACE_ID.eq(Workspaces.current()),
                        TICKET.ID.in(select(TAG.TICKET_ID)
                                .from(TAG)
                                .where(TAG.WORKSPACE_ID.eq(Workspaces.current()), TAG.TAG_.eq(tag))
                                .orderBy(TAG.TICKET_ID)
                                .limit(limit)))
                .orderBy(TICKET.ID)
                .forUpdate()
                .fetch(TICKET.ID);
    }

    /// @return those that did not have it
    Set<TicketId> add(List<TicketId> tickets, String tag) {
        var insert = sql.insertInto(TAG, TAG.WORKSPACE_ID, TAG.TICKET_ID, TAG.TAG_);
        for (var ticket : tickets) insert = insert.values(Workspaces.current(), ticket, tag);
        return insert.onConflictDoNothing().returning(TAG.TICKET_ID).fetch().intoSet(TAG.TICKET_ID);
    }

    /// The tickets' versions go on, their times do not: nobody worked on them.
    void remove(List<TicketId> tickets, String tag) {
        sql.deleteFrom(TAG)
                .where(TAG.WORKSPACE_ID.eq(Workspaces.current()), TAG.TICKET_ID.in(tickets), TAG.TAG_.eq(tag))
                .execute();
        sql.update(TICKET)
                .set(TICKET.VERSION, TICKET.VERSION.plus(1))
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()), TICKET.ID.in(tickets))
                .execute();
    }

    private static Condition the(UUID id) {
        return TAG_CHANGE.WORKSPACE_ID.eq(Workspaces.current()).and(TAG_CHANGE.ID.eq(id));
    }

    private static TagChange change(Record row) {
        return new TagChange(
                row.get(TAG_CHANGE.ID),
                row.get(TAG_CHANGE.AGENT_ID),
                row.get(TAG_CHANGE.TAG),
                Optional.ofNullable(row.get(TAG_CHANGE.BECOMES)),
                row.get(TAG_CHANGE.BEGUN));
    }
}
