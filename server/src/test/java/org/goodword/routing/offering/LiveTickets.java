package org.goodword.routing.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.routing.db.Tables.WORK;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.platform.Actor;
import org.goodword.routing.LiveWork;
import org.goodword.routing.LiveWork.Place;
import org.goodword.routing.Routing;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tickets whose customers wait for somebody now, and time that passes for them.
@Component
public class LiveTickets {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Routing routing;
    private final Rounds rounds;
    private final TransactionTemplate transactions;
    private final DSLContext sql;
    private final Clock clock;

    LiveTickets(Routing routing, Rounds rounds, TransactionTemplate transactions, DSLContext sql, Clock clock) {
        this.routing = routing;
        this.rounds = rounds;
        this.transactions = transactions;
        this.sql = sql;
        this.clock = clock;
    }

    public TicketId open(Company company, String subject, int most) {
        var ticket = new TicketId(UUID.fromString(company.opened(subject).id()));
        wrote(company, ticket, most);
        return ticket;
    }

    public TicketId openFor(Company company, UUID team, String subject, int most) {
        var ticket =
                new TicketId(UUID.fromString(company.openedFor(team, subject).id()));
        wrote(company, ticket, most);
        return ticket;
    }

    public void wrote(Company company, TicketId ticket, int most) {
        company.in(() -> transactions.execute(_ -> {
            routing.customerWrote(ticket, () -> most);
            return true;
        }));
    }

    void end(Company company, TicketId ticket) {
        company.in(() -> transactions.execute(_ -> {
            routing.end(ticket, new Actor.System("test"));
            return true;
        }));
    }

    public Place place(Company company, TicketId ticket) {
        return company.in(() -> routing.find(ticket)).map(LiveWork::place).orElseThrow();
    }

    boolean isLive(Company company, TicketId ticket) {
        return company.in(() -> routing.find(ticket)).isPresent();
    }

    List<LiveWork> all(Company company) {
        return company.in(() ->
                transactions.execute(_ -> sql.select(WORK.TICKET_ID).from(WORK).fetch(WORK.TICKET_ID).stream()
                        .flatMap(ticket -> routing.find(ticket).stream())
                        .toList()));
    }

    void awaitOffered(Company company, TicketId ticket, Person to) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(place(company, ticket).owner())
                        .as("offered to %s", to.email())
                        .contains(to.agent().id()));
        assertThat(place(company, ticket)).isInstanceOf(Place.Offered.class);
    }

    void awaitWaiting(Company company, TicketId ticket) {
        await().atMost(SOON).until(() -> place(company, ticket) instanceof Place.Waiting);
    }

    /// A round that has surely happened.
    void round(Company company) {
        company.in(() -> transactions.execute(_ -> {
            rounds.round();
            return true;
        }));
    }

    /// As if so much time had passed for this ticket.
    void passes(Company company, TicketId ticket, Duration time) {
        company.in(() -> transactions.execute(_ -> {
            var the = WORK.TICKET_ID.eq(ticket);
            sql.update(WORK)
                    .set(WORK.UNANSWERED_SINCE, clock.instant().minus(time))
                    .where(the, WORK.UNANSWERED_SINCE.isNotNull())
                    .execute();
            return sql.update(WORK)
                    .set(
                            WORK.OFFERED_UNTIL,
                            clock.instant().plus(Rounds.TO_ACCEPT).minus(time))
                    .where(the, WORK.STATE.eq("offered"))
                    .execute();
        }));
    }
}
