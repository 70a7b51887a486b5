package org.goodword.integration;

import static org.goodword.integration.db.Tables.DELIVERY;
import static org.goodword.integration.db.Tables.ENDPOINT;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.goodword.cast.Company;
import org.goodword.platform.work.DueWork;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets time pass for an endpoint.
@Component
class Later {
    private final DueWork work;
    private final TransactionTemplate transactions;
    private final DSLContext sql;
    private final Clock clock;

    Later(DueWork work, TransactionTemplate transactions, DSLContext sql, Clock clock) {
        this.work = work;
        this.transactions = transactions;
        this.sql = sql;
        this.clock = clock;
    }

    /// What waits for its next attempt is due now.
    void retry(Company company, UUID endpoint) {
        company.in(() -> transactions.execute(_ -> {
            sql.update(ENDPOINT)
                    .setNull(ENDPOINT.PAUSED_UNTIL)
                    .where(ENDPOINT.ID.eq(new EndpointId(endpoint)))
                    .execute();
            sql.update(DELIVERY)
                    .set(DELIVERY.DUE_AT, clock.instant())
                    .where(DELIVERY.ENDPOINT_ID.eq(new EndpointId(endpoint)), DELIVERY.STATE.eq("pending"))
                    .execute();
            work.add("integration.endpoint", endpoint, clock.instant());
            return true;
        }));
    }

    /// It has failed for so long.
    void failingFor(Company company, UUID endpoint, Duration time) {
        company.in(() -> transactions.execute(_ -> sql.update(ENDPOINT)
                .set(ENDPOINT.FAILING_SINCE, clock.instant().minus(time))
                .where(ENDPOINT.ID.eq(new EndpointId(endpoint)))
                .execute()));
    }

    /// A node took this one up and was killed; its time is over.
    void abandoned(Company company, UUID endpoint, UUID delivery) {
        company.in(() -> transactions.execute(_ -> {
            sql.update(DELIVERY)
                    .set(DELIVERY.STATE, "sending")
                    .set(DELIVERY.CLAIMED_UNTIL, clock.instant())
                    .set(DELIVERY.ATTEMPTS, 1)
                    .setNull(DELIVERY.SETTLED_AT)
                    .where(DELIVERY.ID.eq(delivery))
                    .execute();
            work.add("integration.endpoint", endpoint, clock.instant());
            return true;
        }));
    }
}
