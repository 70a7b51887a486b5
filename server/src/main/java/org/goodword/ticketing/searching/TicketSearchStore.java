package org.goodword.ticketing.searching;

import static org.goodword.ticketing.db.Tables.MESSAGE;
import static org.goodword.ticketing.db.Tables.MESSAGE_ADDRESS;
import static org.goodword.ticketing.db.Tables.PARTICIPANT;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.fields.Values;
import org.goodword.identity.BrandId;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.TeamId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Folds;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.listing.TicketScope;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class TicketSearchStore {
    /// The newest messages of each ticket, up to a million characters: what is older is not found.
    private static final String TEXTS = """
        select newest.ticket_id, newest.text, newest.text_folds, newest.seq
          from (select m.ticket_id, m.seq, left(b.text, 100000) as text, b.text_folds,
                       sum(length(left(b.text, 100000))) over (partition by m.ticket_id order by m.seq desc) as read
                  from ticketing.message m
                  join ticketing.message_body b on b.workspace_id = m.workspace_id and b.message_id = m.id
                 where m.workspace_id = {0} and m.ticket_id = any({1}) and m.withdrawn_at is null) newest
         where newest.read - length(newest.text) < 1000000
         order by newest.ticket_id, newest.seq desc
        """;

    private static final List<Field<?>> FOUND = List.of(
            TICKET.ID,
            TICKET.NUMBER,
            TICKET.SUBJECT,
            TICKET.STATUS_KEY,
            TICKET.CATEGORY,
            TICKET.REQUESTER_ID,
            TICKET.BRAND_ID,
            TICKET.TEAM_ID,
            TICKET.ASSIGNEE_ID,
            TICKET.UPDATED_AT,
            TICKET.FIELDS);

    private static final int OF_ONE_CONTACT = 500;

    private final DSLContext sql;

    TicketSearchStore(DSLContext sql) {
        this.sql = sql;
    }

    record FoundTicket(
            TicketId id,
            long number,
            String subject,
            String status,
            String category,
            ContactId requester,
            BrandId brand,
            Optional<TeamId> team,
            Optional<AgentId> assignee,
            Instant updatedAt,
            Values fields) {}

    List<FoundTicket> tickets(Collection<UUID> ids) {
        return sql.select(FOUND)
                .from(TICKET)
                .where(
                        TICKET.WORKSPACE_ID.eq(Workspaces.current()),
                        TICKET.ID.in(ids.stream().map(TicketId::new).toList()))
                .fetch(TicketSearchStore::found);
    }

    List<UUID> idsAfter(Optional<UUID> last, int limit) {
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()))
                .and(last.map(id -> TICKET.ID.gt(new TicketId(id))).orElse(noCondition()))
                .orderBy(TICKET.ID)
                .limit(limit)
                .fetch(row -> row.value1().value());
    }

    Map<TicketId, List<String>> texts(List<TicketId> tickets) {
        var ids = tickets.stream().map(TicketId::value).toArray(UUID[]::new);
        return sql.resultQuery(TEXTS, val(Workspaces.current().value()), val(ids))
                .fetchGroups(row -> new TicketId(row.get("ticket_id", UUID.class)), TicketSearchStore::words);
    }

    /// What is quoted was said in a message before, but for what the first one brings.
    private static String words(Record row) {
        var text = row.get("text", String.class);
        if (row.get("seq", Integer.class) == 1) return text;
        return new Folds(Folds.read(row.get("text_folds", Integer[].class)), List.of()).newWords(text);
    }

    /// Names and addresses on the messages.
    Map<TicketId, List<String>> people(List<TicketId> tickets) {
        return sql.selectDistinct(MESSAGE.TICKET_ID, concat(MESSAGE_ADDRESS.NAME, val(" "), MESSAGE_ADDRESS.ADDRESS))
                .from(MESSAGE)
                .join(MESSAGE_ADDRESS)
                .on(MESSAGE_ADDRESS.WORKSPACE_ID.eq(MESSAGE.WORKSPACE_ID), MESSAGE_ADDRESS.MESSAGE_ID.eq(MESSAGE.ID))
                .where(MESSAGE.WORKSPACE_ID.eq(Workspaces.current()), MESSAGE.TICKET_ID.in(tickets))
                .fetchGroups(row -> row.value1(), row -> row.value2());
    }

    /// Of what was found, what the caller may see.
    Map<UUID, FoundTicket> visible(List<UUID> found, Caller caller) {
        return sql.select(FOUND)
                .from(TICKET)
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()))
                .and("{0} = any({1})", TICKET.ID, val(found.toArray(UUID[]::new)))
                .and(TicketScope.of(caller))
                .fetchMap(row -> row.get(TICKET.ID).value(), TicketSearchStore::found);
    }

    private static FoundTicket found(Record row) {
        return new FoundTicket(
                row.get(TICKET.ID),
                row.get(TICKET.NUMBER),
                row.get(TICKET.SUBJECT),
                row.get(TICKET.STATUS_KEY),
                row.get(TICKET.CATEGORY),
                row.get(TICKET.REQUESTER_ID),
                row.get(TICKET.BRAND_ID),
                Optional.ofNullable(row.get(TICKET.TEAM_ID)),
                Optional.ofNullable(row.get(TICKET.ASSIGNEE_ID)),
                row.get(TICKET.UPDATED_AT),
                Values.parse(row.get(TICKET.FIELDS).data()));
    }

    Set<UUID> latestOf(ContactId contact) {
        return new HashSet<>(sql.select(PARTICIPANT.TICKET_ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.WORKSPACE_ID.eq(Workspaces.current()), PARTICIPANT.CONTACT_ID.eq(contact))
                .orderBy(PARTICIPANT.TICKET_ID.desc())
                .limit(OF_ONE_CONTACT)
                .fetch(row -> row.value1().value()));
    }
}
