package org.goodword.ticketing.linking;

import static org.goodword.ticketing.db.Tables.LINK;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Status;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.linking.Link.Kind;
import org.goodword.ticketing.listing.TicketScope;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class TicketLinkStore {
    /// The ticket and all that were merged into it: a link to one of them is a link to it.
    private static final String WHOLE = """
        with recursive whole (id) as (
          select {1}
          union
          select t.id from ticketing.ticket t join whole on t.merged_into = whole.id where t.workspace_id = {0}
        )
        select id from whole
        """;

    /// Whether a way of links of one kind leads from a ticket to another.
    private static final String LEADS = """
        with recursive ways (id) as (
          select {1}
          union
          select l.to_id from ticketing.link l join ways on l.ticket_id = ways.id
           where l.workspace_id = {0} and l.kind = {3}
        )
        select 1 from ways where id = {2}
        """;

    /// What a ticket follows that is solved where it goes on; closed by a merge or as spam is not solved.
    private static final String LEAD = """
        with recursive lead (to_id, kind, merged_into, done, solved_at) as (
          select l.to_id, l.kind, t.merged_into, not t.spam and t.category in ('solved', 'closed'), t.solved_at
            from ticketing.link l join ticketing.ticket t on t.workspace_id = l.workspace_id and t.id = l.to_id
           where l.workspace_id = {0} and l.ticket_id = {1} and l.follow
          union
          select lead.to_id, lead.kind, t.merged_into, not t.spam and t.category in ('solved', 'closed'), t.solved_at
            from lead join ticketing.ticket t on t.workspace_id = {0} and t.id = lead.merged_into
        )
        select to_id, kind from lead where merged_into is null and done order by solved_at desc limit 1
        """;

    private final DSLContext sql;

    TicketLinkStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Who links waits for who links: else two could close a circle between them.
    void lock() {
        sql.execute("select pg_advisory_xact_lock(hashtext('ticketing.link'), {0})", workspace());
    }

    void insert(Link link) {
        sql.insertInto(LINK)
                .set(LINK.WORKSPACE_ID, Workspaces.current())
                .set(LINK.TICKET_ID, link.from())
                .set(LINK.TO_ID, link.to())
                .set(LINK.KIND, link.kind().code())
                .set(LINK.FOLLOW, link.follow())
                .execute();
    }

    void update(Link link) {
        sql.update(LINK).set(LINK.FOLLOW, link.follow()).where(is(link)).execute();
    }

    void delete(Link link) {
        sql.deleteFrom(LINK).where(is(link)).execute();
    }

    /// A ticket has gone for good.
    void forget(TicketId ticket) {
        sql.deleteFrom(LINK).where(of(ticket)).execute();
    }

    static Condition of(TicketId ticket) {
        return LINK.WORKSPACE_ID
                .eq(Workspaces.current())
                .and(LINK.TICKET_ID.eq(ticket).or(LINK.TO_ID.eq(ticket)));
    }

    Optional<Link> find(TicketId from, TicketId to, Kind kind) {
        return sql.selectFrom(LINK)
                .where(is(from, to, kind))
                .fetchOptional(row -> new Link(row.getTicketId(), row.getToId(), kind, row.getFollow()));
    }

    int count(TicketId ticket) {
        return sql.fetchCount(LINK, of(ticket));
    }

    boolean leads(TicketId from, TicketId to, Kind kind) {
        return sql.fetchOptional(LEADS, workspace(), id(from), id(to), val(kind.code()))
                .isPresent();
    }

    List<TicketId> followersOf(TicketId ticket) {
        return sql.selectDistinct(LINK.TICKET_ID)
                .from(LINK)
                .where(LINK.WORKSPACE_ID.eq(Workspaces.current()), LINK.TO_ID.in(whole(ticket)), LINK.FOLLOW.isTrue())
                .orderBy(LINK.TICKET_ID)
                .fetch(LINK.TICKET_ID);
    }

    Optional<Lead> lead(TicketId follower) {
        return sql.fetchOptional(LEAD, workspace(), id(follower))
                .map(row -> new Lead(new TicketId(row.get("to_id", UUID.class)), row.get("kind", String.class)));
    }

    record Lead(TicketId ticket, String kind) {}

    /// Of the ticket and those merged into it; not the links among themselves.
    List<LinkedTicket> list(TicketId ticket, Caller caller, int limit) {
        var whole = whole(ticket);
        var outgoing = LINK.TICKET_ID.in(whole);
        var incoming = LINK.TO_ID.in(whole);
        var isOutgoing = field(outgoing).as("outgoing");
        var isShown = field(trueCondition().and(TicketScope.of(caller))).as("shown");
        return sql.select(LINK.fields())
                .select(isOutgoing, isShown, TICKET.NUMBER, TICKET.SUBJECT, TICKET.STATUS_KEY, TICKET.CATEGORY)
                .from(LINK)
                .join(TICKET)
                .on(
                        TICKET.WORKSPACE_ID.eq(LINK.WORKSPACE_ID),
                        TICKET.ID.eq(when(outgoing, LINK.TO_ID).otherwise(LINK.TICKET_ID)))
                .where(LINK.WORKSPACE_ID.eq(Workspaces.current()), outgoing.or(incoming))
                .andNot(outgoing.and(incoming))
                .orderBy(LINK.KIND, TICKET.NUMBER)
                .limit(limit)
                .fetch(row ->
                        linked(row, Boolean.TRUE.equals(row.get(isOutgoing)), Boolean.TRUE.equals(row.get(isShown))));
    }

    private static LinkedTicket linked(Record row, boolean outgoing, boolean shown) {
        var from = row.get(LINK.TICKET_ID);
        var to = row.get(LINK.TO_ID);
        var other = new LinkedTicket.Other(
                outgoing ? to : from,
                row.get(TICKET.NUMBER),
                row.get(TICKET.SUBJECT),
                new Status(row.get(TICKET.STATUS_KEY), StatusCategory.of(row.get(TICKET.CATEGORY))));
        return new LinkedTicket(
                outgoing ? from : to,
                Kind.of(row.get(LINK.KIND)),
                outgoing,
                row.get(LINK.FOLLOW),
                Optional.of(other).filter(_ -> shown));
    }

    private Collection<TicketId> whole(TicketId ticket) {
        return sql.resultQuery(WHOLE, workspace(), id(ticket)).fetch(row -> new TicketId(row.get("id", UUID.class)));
    }

    private static Condition is(Link link) {
        return is(link.from(), link.to(), link.kind());
    }

    private static Condition is(TicketId from, TicketId to, Kind kind) {
        var there = LINK.TICKET_ID.eq(from).and(LINK.TO_ID.eq(to));
        var back = LINK.TICKET_ID.eq(to).and(LINK.TO_ID.eq(from));
        return LINK.WORKSPACE_ID
                .eq(Workspaces.current())
                .and(LINK.KIND.eq(inline(kind.code())))
                .and(kind == Kind.RELATED ? there.or(back) : there);
    }

    private static Field<Integer> workspace() {
        return val(Workspaces.current().value());
    }

    private static Field<UUID> id(TicketId ticket) {
        return val(ticket.value());
    }
}
