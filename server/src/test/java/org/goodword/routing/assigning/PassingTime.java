package org.goodword.routing.assigning;

import static org.goodword.routing.db.Tables.PLACEMENT;

import java.time.Clock;
import java.util.UUID;
import org.goodword.cast.Company;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets the time pass in which a ticket is to be answered.
@Component
class PassingTime {
    private final AssigningWork work;
    private final TransactionTemplate transactions;
    private final DSLContext sql;
    private final Clock clock;

    PassingTime(AssigningWork work, TransactionTemplate transactions, DSLContext sql, Clock clock) {
        this.work = work;
        this.transactions = transactions;
        this.sql = sql;
        this.clock = clock;
    }

    void passes(Company company, String ticket) {
        company.in(() -> transactions.execute(_ -> {
            sql.update(PLACEMENT)
                    .set(PLACEMENT.TAKE_BACK_AT, clock.instant())
                    .where(PLACEMENT.TICKET_ID.eq(id(ticket)))
                    .execute();
            work.takeBackAt(id(ticket), clock.instant());
            return true;
        }));
    }

    /// It was looked at since, and stays where it is for another while.
    boolean looked(Company company, String ticket) {
        return company.in(() -> transactions.execute(_ -> sql.fetchExists(
                PLACEMENT, PLACEMENT.TICKET_ID.eq(id(ticket)), PLACEMENT.TAKE_BACK_AT.gt(clock.instant()))));
    }

    private static TicketId id(String ticket) {
        return new TicketId(UUID.fromString(ticket));
    }
}
