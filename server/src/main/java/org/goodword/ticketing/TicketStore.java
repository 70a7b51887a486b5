package org.goodword.ticketing;

import static org.goodword.ticketing.db.Tables.PARTICIPANT;
import static org.goodword.ticketing.db.Tables.TAG;
import static org.goodword.ticketing.db.Tables.TICKET;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.fields.Values;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.Ticket.Conversation;
import org.goodword.ticketing.Ticket.Conversation.Last;
import org.goodword.ticketing.Ticket.Heading;
import org.goodword.ticketing.Ticket.Snooze;
import org.goodword.ticketing.Ticket.Times;
import org.goodword.ticketing.db.tables.records.TicketRecord;
import org.goodword.ticketing.listing.TicketScope;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

/// Writes and locks tickets.
@Component
public class TicketStore {
    private final DSLContext sql;
    private final Contacts contacts;

    TicketStore(DSLContext sql, Contacts contacts) {
        this.sql = sql;
        this.contacts = contacts;
    }

    public void insert(Ticket ticket) {
        holdWhomItTroubles(ticket);
        var row = row(ticket);
        row.setWorkspaceId(Workspaces.current());
        row.setId(ticket.id());
        row.setNumber(ticket.number());
        row.setRequesterId(ticket.requester().contact());
        row.setOrganisationId(ticket.requester().organisation().orElse(null));
        row.setChannel(ticket.heading().channel());
        row.setFollowUpOf(ticket.followUpOf().orElse(null));
        row.setCreatedAt(ticket.times().created());
        sql.insertInto(TICKET).set(row).execute();
    }

    public void update(Ticket ticket) {
        holdWhomItTroubles(ticket);
        sql.update(TICKET)
                .set(row(ticket))
                .where(mine(), TICKET.ID.eq(ticket.id()))
                .execute();
    }

    /// Here, where each change passes: who asks its people a favour meanwhile waits, and then sees this ticket.
    private void holdWhomItTroubles(Ticket ticket) {
        if (ticket.isUrgent())
            contacts.hold(ticket.requester().contact(), ticket.requester().organisation());
    }

    /// Locks the ticket until the transaction ends. Empty when the caller may not see it.
    public Optional<Ticket> lock(TicketId id, Caller caller) {
        return sql.selectFrom(TICKET)
                .where(mine(), TICKET.ID.eq(id), TicketScope.of(caller))
                .forUpdate()
                .fetchOptional(TicketStore::ticket);
    }

    public Optional<Ticket> lock(long number, Caller caller) {
        return sql.selectFrom(TICKET)
                .where(mine(), TICKET.NUMBER.eq(number), TicketScope.of(caller))
                .forUpdate()
                .fetchOptional(TicketStore::ticket);
    }

    /// For what acts without a caller: mail that arrives.
    public Optional<Ticket> lock(TicketId id) {
        return sql.selectFrom(TICKET)
                .where(mine(), TICKET.ID.eq(id))
                .forUpdate()
                .fetchOptional(TicketStore::ticket);
    }

    public Optional<Ticket> find(TicketId id, Caller caller) {
        return sql.selectFrom(TICKET)
                .where(mine(), TICKET.ID.eq(id), TicketScope.of(caller))
                .fetchOptional(TicketStore::ticket);
    }

    public Optional<Ticket> find(long number, Caller caller) {
        return sql.selectFrom(TICKET)
                .where(mine(), TICKET.NUMBER.eq(number), TicketScope.of(caller))
                .fetchOptional(TicketStore::ticket);
    }

    public Optional<Ticket> find(TicketId id) {
        return sql.selectFrom(TICKET).where(mine(), TICKET.ID.eq(id)).fetchOptional(TicketStore::ticket);
    }

    public Optional<Ticket> find(long number) {
        return sql.selectFrom(TICKET).where(mine(), TICKET.NUMBER.eq(number)).fetchOptional(TicketStore::ticket);
    }

    public Map<TicketId, Ticket> find(Collection<TicketId> ids) {
        return sql.selectFrom(TICKET).where(mine(), TICKET.ID.in(ids)).fetchMap(TICKET.ID, TicketStore::ticket);
    }

    public Map<TicketId, Ticket> find(Collection<TicketId> ids, Caller caller) {
        return sql.selectFrom(TICKET)
                .where(mine(), TICKET.ID.in(ids), TicketScope.of(caller))
                .fetchMap(TICKET.ID, TicketStore::ticket);
    }

    /// Who left no address takes part by his chat only.
    public void addParticipant(TicketId ticket, Requester who, String role) {
        if (who.address().isEmpty()) return;
        sql.insertInto(PARTICIPANT)
                .set(PARTICIPANT.WORKSPACE_ID, Workspaces.current())
                .set(PARTICIPANT.TICKET_ID, ticket)
                .set(PARTICIPANT.CONTACT_ID, who.contact())
                .set(PARTICIPANT.ROLE, role)
                .set(PARTICIPANT.ADDRESS, who.address())
                .onConflictDoNothing()
                .execute();
    }

    /// Requester first.
    public List<Participant> participants(TicketId ticket) {
        return sql.select(PARTICIPANT.CONTACT_ID, PARTICIPANT.ROLE, PARTICIPANT.ADDRESS)
                .from(PARTICIPANT)
                .where(PARTICIPANT.WORKSPACE_ID.eq(Workspaces.current()), PARTICIPANT.TICKET_ID.eq(ticket))
                .orderBy(PARTICIPANT.ROLE.desc(), PARTICIPANT.ADDRESS)
                .fetch(row -> new Participant(row.value1(), row.value2(), new EmailAddress(row.value3())));
    }

    public record Participant(ContactId contact, String role, EmailAddress address) {}

    public List<String> tags(TicketId ticket) {
        return sql.select(TAG.TAG_)
                .from(TAG)
                .where(TAG.WORKSPACE_ID.eq(Workspaces.current()), TAG.TICKET_ID.eq(ticket))
                .orderBy(TAG.TAG_)
                .fetch(TAG.TAG_);
    }

    public void addTag(TicketId ticket, String tag) {
        sql.insertInto(TAG)
                .set(TAG.WORKSPACE_ID, Workspaces.current())
                .set(TAG.TICKET_ID, ticket)
                .set(TAG.TAG_, tag)
                .onConflictDoNothing()
                .execute();
    }

    public void removeTags(TicketId ticket, Collection<String> tags) {
        sql.deleteFrom(TAG)
                .where(TAG.WORKSPACE_ID.eq(Workspaces.current()), TAG.TICKET_ID.eq(ticket), TAG.TAG_.in(tags))
                .execute();
    }

    public Values fields(TicketId ticket) {
        return sql.select(TICKET.FIELDS)
                .from(TICKET)
                .where(mine(), TICKET.ID.eq(ticket))
                .fetchOptional(row -> Values.parse(row.value1().data()))
                .orElse(Values.NONE);
    }

    public void setFields(TicketId ticket, Values values) {
        sql.update(TICKET)
                .set(TICKET.FIELDS, JSONB.valueOf(values.json()))
                .where(mine(), TICKET.ID.eq(ticket))
                .execute();
    }

    private static Condition mine() {
        return TICKET.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static TicketRecord row(Ticket ticket) {
        var row = new TicketRecord();
        row.setSubject(ticket.heading().subject());
        row.setTypeKey(ticket.heading().type());
        row.setPriority(ticket.heading().priority().code());
        row.setBrandId(ticket.heading().brand());
        row.setStatusKey(ticket.status().key());
        row.setCategory(ticket.status().category().code());
        row.setTeamId(ticket.assignment().team().orElse(null));
        row.setAssigneeId(ticket.assignment().assignee().orElse(null));
        row.setSeq(ticket.conversation().seq());
        row.setPreview(ticket.conversation().preview());
        row.setLastKind(
                ticket.conversation().last().map(last -> last.kind().code()).orElse(null));
        row.setLastAt(ticket.conversation().last().map(Last::at).orElse(null));
        row.setLastAuthorId(ticket.conversation().lastAuthor().orElse(null));
        row.setLastInboundAt(ticket.conversation().lastInbound().orElse(null));
        row.setSnoozed(ticket.snooze().isPresent());
        row.setSnoozedUntil(ticket.snooze().flatMap(Snooze::until).orElse(null));
        row.setSnoozedUntilAnswer(ticket.snooze().filter(Snooze::untilAnswer).isPresent());
        row.setMergedInto(ticket.mergedInto().orElse(null));
        row.setSpam(ticket.spam());
        row.setUpdatedAt(ticket.times().updated());
        row.setFirstResponseAt(ticket.times().firstResponse().orElse(null));
        row.setSolvedAt(ticket.times().solved().orElse(null));
        row.setVersion(ticket.version().value());
        return row;
    }

    public static Ticket ticket(TicketRecord row) {
        return new Ticket(
                row.getId(),
                row.getNumber(),
                new Heading(
                        row.getSubject(),
                        row.getTypeKey(),
                        Priority.of(row.getPriority()),
                        row.getBrandId(),
                        row.getChannel()),
                new Status(row.getStatusKey(), StatusCategory.of(row.getCategory())),
                new Ticket.Requester(row.getRequesterId(), Optional.ofNullable(row.getOrganisationId())),
                new Assignment(Optional.ofNullable(row.getTeamId()), Optional.ofNullable(row.getAssigneeId())),
                conversation(row),
                new Times(
                        row.getCreatedAt(),
                        row.getUpdatedAt(),
                        Optional.ofNullable(row.getFirstResponseAt()),
                        Optional.ofNullable(row.getSolvedAt())),
                snooze(row),
                Optional.ofNullable(row.getFollowUpOf()),
                Optional.ofNullable(row.getMergedInto()),
                row.getSpam(),
                new Version(row.getVersion()));
    }

    private static Conversation conversation(TicketRecord row) {
        var last = row.getLastKind() == null || row.getLastAt() == null
                ? Optional.<Last>empty()
                : Optional.of(new Last(MessageKind.of(row.getLastKind()), row.getLastAt()));
        return new Conversation(
                row.getSeq(),
                row.getPreview(),
                last,
                Optional.ofNullable(row.getLastAuthorId()),
                Optional.ofNullable(row.getLastInboundAt()));
    }

    private static Optional<Snooze> snooze(TicketRecord row) {
        if (!row.getSnoozed()) return Optional.empty();
        return Optional.of(new Snooze(Optional.ofNullable(row.getSnoozedUntil()), row.getSnoozedUntilAnswer()));
    }
}
