package org.goodword.ticketing.people;

import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodword.platform.Cursor;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.CustomerTickets.Customer;
import org.goodword.ticketing.CustomerTickets.Listed;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketStore;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Tickets as their customer may see them: whose they are stands inside each statement.
@Component
public class CustomerQuery {
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");
    private static final List<String> OPEN = categories(true);
    private static final List<String> DONE = categories(false);

    private final DSLContext sql;
    private final Clock clock;

    CustomerQuery(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Page<Ticket> list(Customer who, Listed which, PageRequest page) {
        var after = page.after(2)
                .map(cursor -> row(TICKET.UPDATED_AT, TICKET.ID).lt(cursor.instant(0), new TicketId(cursor.uuid(1))))
                .map(Condition.class::cast)
                .orElse(noCondition());
        var rows = sql.selectFrom(TICKET)
                .where(
                        which.organisations() ? organisations(who) : ownOrCopied(who),
                        of(who),
                        TICKET.CATEGORY.in(which.done() ? DONE : OPEN),
                        says(which.words().strip()),
                        after)
                .orderBy(TICKET.UPDATED_AT.desc(), TICKET.ID.desc())
                .limit(page.limit() + 1)
                .fetch(TicketStore::ticket);
        return Page.of(
                rows,
                page.limit(),
                ticket -> Cursor.of(ticket.times().updated(), ticket.id().value()));
    }

    public Optional<Ticket> find(long number, Customer who) {
        return sql.selectFrom(TICKET)
                .where(TICKET.NUMBER.eq(number), of(who), isSeen(who))
                .fetchOptional(TicketStore::ticket);
    }

    public Optional<Ticket> lock(long number, Customer who) {
        return sql.selectFrom(TICKET)
                .where(TICKET.NUMBER.eq(number), of(who), isSeen(who))
                .forUpdate()
                .fetchOptional(TicketStore::ticket);
    }

    private static Condition of(Customer who) {
        return TICKET.WORKSPACE_ID
                .eq(Workspaces.current())
                .and(TICKET.BRAND_ID.eq(who.brand()))
                .and(TICKET.SPAM.isFalse());
    }

    private static Condition own(Customer who) {
        return TICKET.REQUESTER_ID.eq(who.contact());
    }

    /// As a union of ids, for each half has an index of its own and a disjunction would have none.
    private Condition ownOrCopied(Customer who) {
        return who.copied()
                .map(email -> TICKET.ID.in(select(TICKET.ID)
                        .from(TICKET)
                        .where(of(who), own(who))
                        .unionAll(InCopy.tickets(email, clock.instant()))))
                .orElseGet(() -> own(who));
    }

    private Condition isSeen(Customer who) {
        var seen = own(who).or(organisations(who));
        return who.copied()
                .map(email -> seen.or(TICKET.ID.in(InCopy.tickets(email, clock.instant()))))
                .orElse(seen);
    }

    private static Condition organisations(Customer who) {
        return who.organisation()
                .map(TICKET.ORGANISATION_ID::eq)
                .map(Condition.class::cast)
                .orElse(falseCondition());
    }

    private static Condition says(String words) {
        if (words.isEmpty()) return noCondition();
        var number = NUMBER.matcher(words);
        var subject = TICKET.SUBJECT.containsIgnoreCase(words);
        return number.matches() ? subject.or(TICKET.NUMBER.eq(Long.parseLong(number.group(1)))) : subject;
    }

    private static List<String> categories(boolean open) {
        return Stream.of(StatusCategory.values())
                .filter(category -> category.isOpen() == open)
                .map(StatusCategory::code)
                .toList();
    }
}
