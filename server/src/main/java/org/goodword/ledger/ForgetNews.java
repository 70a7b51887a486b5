package org.goodword.ledger;

import java.time.Clock;
import java.time.Duration;
import org.goodword.platform.spi.Recurring;
import org.springframework.stereotype.Component;

/// News of the ledger goes after some minutes; the entries stay.
@Component
class ForgetNews implements Recurring {
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final LedgerStore store;
    private final Clock clock;

    ForgetNews(LedgerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-ledger-news";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        store.forgetNews(clock.instant().minus(KEPT));
    }
}
