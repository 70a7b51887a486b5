package org.goodword.reporting.facts;

import java.time.Duration;
import org.goodword.ledger.Event;
import org.goodword.ledger.LedgerThread;
import org.goodword.platform.WhileServing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps facts up to date on a serving node: woken by this node's commits, and looking now and then for others'.
@Component
@WhileServing
class FactThread extends LedgerThread {
    static final Duration IDLE = Duration.ofSeconds(2);

    private static final Pace PACE = new Pace(
            IDLE, Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofMillis(250), Duration.ofSeconds(2), 9);

    private final FactRounds rounds;

    FactThread(FactRounds rounds) {
        super("report-facts", PACE);
        this.rounds = rounds;
    }

    @TransactionalEventListener
    void on(Event committed) {
        wake();
    }

    @Override
    protected Round round() {
        return rounds.round();
    }
}
