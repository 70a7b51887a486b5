package org.goodword.platform.web;

import java.time.Clock;
import java.time.Duration;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.Recurring;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Kept answers go after a day.
@Component
class ForgetIdempotencyKeys implements Recurring {
    private final Workspaces workspaces;
    private final IdempotencyStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ForgetIdempotencyKeys(
            Workspaces workspaces, IdempotencyStore store, TransactionTemplate transactions, Clock clock) {
        this.workspaces = workspaces;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-idempotency-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(Idempotency.KEPT);
        for (var workspace : workspaces.all())
            Workspaces.in(workspace, () -> transactions.executeWithoutResult(_ -> store.forgetBefore(before)));
    }
}
