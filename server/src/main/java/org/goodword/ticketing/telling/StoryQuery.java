package org.goodword.ticketing.telling;

import static org.goodword.ticketing.db.Tables.MESSAGE;
import static org.goodword.ticketing.db.Tables.TAG;
import static org.goodword.ticketing.db.Tables.TICKET;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.fields.Values;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.TicketStory;
import org.goodword.ticketing.TicketStory.Turn;
import org.goodword.ticketing.listing.TicketScope;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads no bodies: when something was said, and by whom.
@Component
public class StoryQuery {
    private final DSLContext sql;

    StoryQuery(DSLContext sql) {
        this.sql = sql;
    }

    public List<TicketStory> of(Collection<TicketId> tickets) {
        if (tickets.isEmpty()) return List.of();
        var tags = tags(tickets);
        var turns = turns(tickets);
        return sql.selectFrom(TICKET)
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()), TICKET.ID.in(tickets))
                .fetch(row -> new TicketStory(
                        TicketStore.ticket(row),
                        tags.getOrDefault(row.getId(), List.of()),
                        Values.parse(row.getFields().data()),
                        turns.getOrDefault(row.getId(), List.of())));
    }

    private Map<TicketId, List<String>> tags(Collection<TicketId> tickets) {
        return sql.select(TAG.TICKET_ID, TAG.TAG_)
                .from(TAG)
                .where(TAG.WORKSPACE_ID.eq(Workspaces.current()), TAG.TICKET_ID.in(tickets))
                .fetchGroups(TAG.TICKET_ID, TAG.TAG_);
    }

    private Map<TicketId, List<Turn>> turns(Collection<TicketId> tickets) {
        return sql.select(
                        MESSAGE.TICKET_ID,
                        MESSAGE.SEQ,
                        MESSAGE.KIND,
                        MESSAGE.AUTHOR_KIND,
                        MESSAGE.AUTHOR_ID,
                        MESSAGE.AUTOMATIC,
                        MESSAGE.CREATED_AT)
                .from(MESSAGE)
                .where(
                        MESSAGE.WORKSPACE_ID.eq(Workspaces.current()),
                        MESSAGE.TICKET_ID.in(tickets),
                        MESSAGE.KIND.ne(MessageKind.NOTE.code()),
                        MESSAGE.WITHDRAWN_AT.isNull())
                .orderBy(MESSAGE.TICKET_ID, MESSAGE.SEQ)
                .fetchGroups(
                        MESSAGE.TICKET_ID,
                        row -> new Turn(
                                row.get(MESSAGE.SEQ),
                                MessageKind.of(row.get(MESSAGE.KIND)),
                                agent(row.get(MESSAGE.AUTHOR_KIND), row.get(MESSAGE.AUTHOR_ID)),
                                row.get(MESSAGE.AUTOMATIC),
                                row.get(MESSAGE.CREATED_AT)));
    }

    private static Optional<AgentId> agent(String kind, @Nullable UUID id) {
        return kind.equals("agent") && id != null ? Optional.of(new AgentId(id)) : Optional.empty();
    }

    public List<TicketId> after(TicketId last, int limit) {
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()), TICKET.ID.gt(last))
                .orderBy(TICKET.ID)
                .limit(limit)
                .fetch(TICKET.ID);
    }

    public Optional<Ticket> waitsLongest(Caller caller) {
        return sql.selectFrom(TICKET)
                .where(
                        TICKET.WORKSPACE_ID.eq(Workspaces.current()),
                        TICKET.LAST_KIND.eq(MessageKind.INBOUND.code()),
                        TICKET.CATEGORY.in("new", "open"),
                        TicketScope.of(caller))
                .orderBy(TICKET.LAST_AT, TICKET.NUMBER)
                .limit(1)
                .fetchOptional(TicketStore::ticket);
    }
}
