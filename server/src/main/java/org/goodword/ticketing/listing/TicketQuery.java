package org.goodword.ticketing.listing;

import static java.util.stream.Collectors.toMap;
import static org.goodword.ticketing.db.Tables.TAG;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Values;
import org.goodword.filter.Filter;
import org.goodword.identity.BrandId;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Plans;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.listing.TicketRow.Mine;
import org.goodword.ticketing.listing.TicketRow.People;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.springframework.stereotype.Component;

/// Lists of tickets. Workspace and row scope stand in each statement.
@Component
public class TicketQuery {
    private static final Field<List<String>> TAGS = multiset(select(TAG.TAG_)
                    .from(TAG)
                    .where(TAG.WORKSPACE_ID.eq(TICKET.WORKSPACE_ID), TAG.TICKET_ID.eq(TICKET.ID))
                    .orderBy(TAG.TAG_))
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private final DSLContext sql;

    TicketQuery(DSLContext sql) {
        this.sql = sql;
    }

    /// Last changed first.
    public List<TicketRow> list(Condition filter, Caller caller, Optional<Cursor> after, int limit) {
        return rows(
                filter.and(after.map(TicketQuery::before).orElse(noCondition())),
                caller,
                limit,
                TICKET.UPDATED_AT.desc(),
                TICKET.ID.desc());
    }

    /// Opened last first.
    public List<TicketRow> byOpening(Condition filter, Caller caller, Optional<Cursor> after, int limit) {
        return rows(
                filter.and(after.map(cursor -> TICKET.ID.lt(new TicketId(cursor.uuid(0))))
                        .orElse(noCondition())),
                caller,
                limit,
                TICKET.ID.desc());
    }

    /// A page is chosen before its rows are read: indexes alone choose it, however many are passed over.
    private List<TicketRow> rows(Condition which, Caller caller, int limit, SortField<?>... order) {
        var page = select(TICKET.ID)
                .from(TICKET)
                .where(mine(), TicketScope.of(caller), which)
                .orderBy(order)
                .limit(limit);
        return planned()
                .select(TICKET, TAGS, own(caller))
                .from(TICKET)
                .where(mine(), TICKET.ID.in(page))
                .orderBy(order)
                .fetch(row -> new TicketRow(
                        TicketStore.ticket(row.value1()),
                        row.value2(),
                        readable(row.value1().getFields(), caller),
                        row.value3(),
                        People.NOT_READ));
    }

    /// A ticket that the caller was shown, with what lists show beside it.
    public TicketRow beside(Ticket ticket, Caller caller) {
        return sql.select(TAGS, own(caller), TICKET.FIELDS)
                .from(TICKET)
                .where(mine(), TICKET.ID.eq(ticket.id()))
                .fetchSingle(row -> new TicketRow(
                        ticket, row.value1(), readable(row.value3(), caller), row.value2(), People.NOT_READ));
    }

    private static Values readable(JSONB fields, Caller caller) {
        return Values.parse(fields.data()).readable(FieldSubject.TICKET, caller.fields());
    }

    /// At most `most`; more is not counted.
    public int count(Condition filter, Caller caller, int most) {
        return planned()
                .fetchCount(selectOne()
                        .from(TICKET)
                        .where(mine(), TicketScope.of(caller), filter)
                        .limit(most));
    }

    private DSLContext planned() {
        sql.execute(Plans.FOR_VALUES);
        return sql;
    }

    /// Of several, in one statement.
    Map<Filter, Integer> counts(Map<Filter, Condition> filters, Caller caller, int most) {
        if (filters.isEmpty()) return Map.of();
        var names = List.copyOf(filters.keySet());
        var counted = planned()
                .select(names.stream()
                        .map(name -> field(selectCount()
                                .from(selectOne()
                                        .from(TICKET)
                                        .where(mine(), TicketScope.of(caller), filters.get(name))
                                        .limit(most))))
                        .toList())
                .fetchSingle();
        return IntStream.range(0, names.size())
                .boxed()
                .collect(toMap(names::get, at -> counted.get(at, Integer.class)));
    }

    /// Those of the given tickets that the caller may see, in no order.
    public List<TicketRow> visible(Collection<TicketId> ids, Caller caller) {
        return list(TICKET.ID.in(ids), caller, Optional.empty(), ids.size());
    }

    /// Those of the given tickets that a filter means and the caller may see, in no order.
    public List<TicketId> ids(Collection<TicketId> among, Condition filter, Caller caller) {
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(mine(), TICKET.ID.in(among), TicketScope.of(caller), filter)
                .fetch(TICKET.ID);
    }

    public static Condition noSpam(Condition filter) {
        return filter.andNot(TICKET.SPAM);
    }

    /// That a column of another table names a ticket the caller may see.
    public Condition shows(Field<TicketId> ticket, Caller caller) {
        if (caller.may(TicketPermissions.VIEW) && caller.reachesAll()) return noCondition();
        return exists(selectOne().from(TICKET).where(mine(), TICKET.ID.eq(ticket), TicketScope.of(caller)));
    }

    /// As `shows`, of those that a filter means.
    public Condition shows(Field<TicketId> ticket, Condition filter, Caller caller) {
        return exists(selectOne().from(TICKET).where(mine(), TICKET.ID.eq(ticket), TicketScope.of(caller), filter));
    }

    /// Where they stand, by id; for many callers at once, to be judged by `TicketScope.permits`.
    Map<UUID, Standing> standings(Collection<UUID> ids) {
        return sql.select(TICKET.ID, TICKET.BRAND_ID, TICKET.TEAM_ID, TICKET.ASSIGNEE_ID)
                .from(TICKET)
                .where(mine(), TICKET.ID.in(ids.stream().map(TicketId::new).toList()))
                .fetchMap(
                        row -> row.value1().value(),
                        row -> new Standing(
                                row.value2(),
                                new Assignment(Optional.ofNullable(row.value3()), Optional.ofNullable(row.value4()))));
    }

    record Standing(BrandId brand, Assignment assignment) {}

    private static Condition before(Cursor cursor) {
        Instant updated = cursor.instant(0);
        return row(TICKET.UPDATED_AT, TICKET.ID).lt(updated, new TicketId(cursor.uuid(1)));
    }

    private static SelectField<Mine> own(Caller caller) {
        return MineQuery.of(caller.actor().agent());
    }

    private static Condition mine() {
        return TICKET.WORKSPACE_ID.eq(Workspaces.current());
    }
}
