package org.goodword.reporting.facts;

import static org.goodword.reporting.db.Tables.CHOICE_FACT;
import static org.goodword.reporting.db.Tables.OPEN_SPAN;
import static org.goodword.reporting.db.Tables.RENEWAL;
import static org.goodword.reporting.db.Tables.REPLY_FACT;
import static org.goodword.reporting.db.Tables.TAG_FACT;
import static org.goodword.reporting.db.Tables.TICKET_FACT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.platform.Rows;
import org.goodword.platform.Workspaces;
import org.goodword.reporting.db.tables.records.TicketFactRecord;
import org.goodword.reporting.facts.Fact.Took;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.springframework.stereotype.Component;

@Component
class FactStore {
    private final DSLContext sql;

    FactStore(DSLContext sql) {
        this.sql = sql;
    }

    /// What was known of these tickets is forgotten.
    void remove(Collection<TicketId> tickets) {
        sql.deleteFrom(CHOICE_FACT)
                .where(CHOICE_FACT.WORKSPACE_ID.eq(Workspaces.current()), CHOICE_FACT.TICKET_ID.in(tickets))
                .execute();
        sql.deleteFrom(TAG_FACT)
                .where(TAG_FACT.WORKSPACE_ID.eq(Workspaces.current()), TAG_FACT.TICKET_ID.in(tickets))
                .execute();
        sql.deleteFrom(OPEN_SPAN)
                .where(OPEN_SPAN.WORKSPACE_ID.eq(Workspaces.current()), OPEN_SPAN.TICKET_ID.in(tickets))
                .execute();
        sql.deleteFrom(REPLY_FACT)
                .where(REPLY_FACT.WORKSPACE_ID.eq(Workspaces.current()), REPLY_FACT.TICKET_ID.in(tickets))
                .execute();
        sql.deleteFrom(TICKET_FACT)
                .where(TICKET_FACT.WORKSPACE_ID.eq(Workspaces.current()), TICKET_FACT.TICKET_ID.in(tickets))
                .execute();
    }

    void insert(List<Fact> facts) {
        if (facts.isEmpty()) return;
        sql.batchInsert(facts.stream().map(FactStore::ticket).toList()).execute();
        var parts = facts.stream().flatMap(FactStore::parts).toList();
        sql.batchInsert(parts).execute();
    }

    private static TicketFactRecord ticket(Fact fact) {
        var ticket = fact.ticket();
        return new TicketFactRecord(
                Workspaces.current(),
                ticket.id(),
                ticket.number(),
                ticket.heading().channel(),
                ticket.heading().brand(),
                ticket.heading().type(),
                ticket.heading().priority().code(),
                ticket.assignment().team().orElse(null),
                ticket.assignment().assignee().orElse(null),
                ticket.mergedInto().isPresent(),
                ticket.times().created(),
                fact.firstReply().orElse(null),
                fact.solved().orElse(null),
                fact.closed().orElse(null),
                fact.reopens(),
                fact.replies().size(),
                fact.resolution().map(Took::clock).orElse(null),
                fact.resolution().map(Took::business).orElse(null));
    }

    private static Stream<TableRecord<?>> parts(Fact fact) {
        var workspace = Workspaces.current();
        var id = fact.ticket().id();
        var parts = new ArrayList<TableRecord<?>>();
        for (var reply : fact.replies()) {
            var row = REPLY_FACT.newRecord();
            row.setWorkspaceId(workspace);
            row.setTicketId(id);
            row.setSeq(reply.seq());
            row.setAgentId(reply.agent().orElse(null));
            row.setRepliedAt(reply.at());
            row.setAskedAt(reply.asked().orElse(null));
            row.setFirst(reply.first());
            row.setSeconds(reply.took().map(Took::clock).orElse(null));
            row.setOpenSeconds(reply.took().map(Took::business).orElse(null));
            parts.add(row);
        }
        for (var span : fact.open()) {
            var row = OPEN_SPAN.newRecord();
            row.setWorkspaceId(workspace);
            row.setTicketId(id);
            row.setSeq(fact.open().indexOf(span));
            row.setOpenedAt(span.opened());
            row.setEndedAt(span.ended().orElse(null));
            parts.add(row);
        }
        for (var tag : fact.tags()) {
            var row = TAG_FACT.newRecord();
            row.setWorkspaceId(workspace);
            row.setTicketId(id);
            row.setTag(tag);
            parts.add(row);
        }
        fact.choices().forEach((field, choice) -> {
            var row = CHOICE_FACT.newRecord();
            row.setWorkspaceId(workspace);
            row.setTicketId(id);
            row.setFieldId(field);
            row.setChoice(choice);
            parts.add(row);
        });
        return parts.stream();
    }

    /// Those first that others point to.
    List<Rows> rows(TicketId ticket) {
        return List.of(
                new Rows(
                        TICKET_FACT,
                        TICKET_FACT.WORKSPACE_ID.eq(Workspaces.current()).and(TICKET_FACT.TICKET_ID.eq(ticket))),
                new Rows(
                        REPLY_FACT,
                        REPLY_FACT.WORKSPACE_ID.eq(Workspaces.current()).and(REPLY_FACT.TICKET_ID.eq(ticket))),
                new Rows(
                        OPEN_SPAN,
                        OPEN_SPAN.WORKSPACE_ID.eq(Workspaces.current()).and(OPEN_SPAN.TICKET_ID.eq(ticket))),
                new Rows(
                        TAG_FACT, TAG_FACT.WORKSPACE_ID.eq(Workspaces.current()).and(TAG_FACT.TICKET_ID.eq(ticket))),
                new Rows(
                        CHOICE_FACT,
                        CHOICE_FACT.WORKSPACE_ID.eq(Workspaces.current()).and(CHOICE_FACT.TICKET_ID.eq(ticket))));
    }

    /// Up to which ticket facts have been made again; empty when none are.
    Optional<UUID> renewal() {
        return sql.select(RENEWAL.AFTER_ID)
                .from(RENEWAL)
                .where(RENEWAL.WORKSPACE_ID.eq(Workspaces.current()))
                .forUpdate()
                .fetchOptional(RENEWAL.AFTER_ID);
    }

    void renewAfter(UUID last) {
        sql.insertInto(RENEWAL)
                .set(RENEWAL.WORKSPACE_ID, Workspaces.current())
                .set(RENEWAL.AFTER_ID, last)
                .onConflict(RENEWAL.WORKSPACE_ID)
                .doUpdate()
                .set(RENEWAL.AFTER_ID, last)
                .execute();
    }

    void renewed() {
        sql.deleteFrom(RENEWAL)
                .where(RENEWAL.WORKSPACE_ID.eq(Workspaces.current()))
                .execute();
    }
}
