package org.goodword.search.indexing;

import java.time.Duration;
import org.goodword.ledger.Event;
import org.goodword.ledger.Rounds;
import org.goodword.ledger.Rounds.Pace;
import org.goodword.platform.WhileServing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps the index of a serving node up to date: woken by this node's commits, and looking twice a second for others'.
@Component
@WhileServing
class IndexerThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexerThread.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration EXPECTING = Duration.ofMillis(50);
    private static final Duration FAILED = Duration.ofSeconds(2);
    // Under load the index takes about a tenth of a core.
    private static final Pace PACE = new Pace(Duration.ofMillis(100), Duration.ofSeconds(2), 9);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Indexer indexer;
    private final Rounds rounds;

    IndexerThread(Indexer indexer) {
        this.indexer = indexer;
        this.rounds = new Rounds("search-indexer", PACE, this::round, indexer::close);
    }

    @TransactionalEventListener
    void on(Event committed) {
        rounds.wake();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop(PATIENCE);
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }

    private Duration round() {
        try {
            return switch (indexer.round()) {
                case BUSY -> Duration.ZERO;
                case EXPECTING -> EXPECTING;
                case IDLE -> IDLE;
            };
        } catch (RuntimeException | Error failed) {
            LOG.warn("The search index could not be brought up to date; trying again: {}", failed.toString());
            return FAILED;
        }
    }
}
