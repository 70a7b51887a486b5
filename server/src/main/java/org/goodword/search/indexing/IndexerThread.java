package org.goodword.search.indexing;

import java.time.Duration;
import org.goodword.ledger.Event;
import org.goodword.ledger.LedgerThread;
import org.goodword.platform.WhileServing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps the index of a serving node up to date: woken by this node's commits, and looking twice a second for others'.
@Component
@WhileServing
class IndexerThread extends LedgerThread {
    private static final Pace PACE = new Pace(
            Duration.ofMillis(500),
            Duration.ofMillis(50),
            Duration.ofSeconds(2),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            9);

    private final Indexer indexer;

    IndexerThread(Indexer indexer) {
        super("search-indexer", PACE);
        this.indexer = indexer;
    }

    @TransactionalEventListener
    void on(Event committed) {
        wake();
    }

    @Override
    protected Round round() {
        return indexer.round();
    }

    @Override
    protected void end() {
        indexer.close();
    }
}
