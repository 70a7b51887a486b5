package org.goodword.search.indexing;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.goodword.ledger.Event;
import org.goodword.platform.WhileServing;
import org.jspecify.annotations.Nullable;
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
    private static final long IDLE_MILLIS = 500;
    private static final long EXPECTING_MILLIS = 50;
    // A round costs hardly more for fifty commits than for one: the longer it took, the more are gathered for the next,
    // so that under load the index takes about a tenth of a core from those who write.
    private static final long GATHERING_MILLIS = 100;
    private static final long GATHERING_MILLIS_AT_MOST = 2_000;
    private static final int REST_PER_WORK = 9;
    private static final long FAILED_MILLIS = 2_000;

    private final Indexer indexer;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    IndexerThread(Indexer indexer) {
        this.indexer = indexer;
    }

    @TransactionalEventListener
    void on(Event committed) {
        wake.release();
    }

    @Override
    public void start() {
        var following = Thread.ofPlatform().name("search-indexer").unstarted(this::follow);
        thread = following;
        following.start();
    }

    // Never interrupted: Lucene closes a file whose reader is interrupted.
    @Override
    public void stop() {
        var running = thread;
        thread = null;
        wake.release();
        try {
            if (running != null) running.join(20_000);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void follow() {
        while (isRunning()) {
            var began = System.nanoTime();
            var pause = pause();
            await(pause, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
        indexer.close();
    }

    private long pause() {
        try {
            return switch (indexer.round()) {
                case BUSY -> 0;
                case EXPECTING -> EXPECTING_MILLIS;
                case IDLE -> IDLE_MILLIS;
            };
        } catch (RuntimeException | Error failed) {
            LOG.warn("The search index could not be brought up to date; trying again: {}", failed.toString());
            return FAILED_MILLIS;
        }
    }

    private void await(long millis, long worked) {
        try {
            if (!wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) return;
            TimeUnit.MILLISECONDS.sleep(Math.clamp(REST_PER_WORK * worked, GATHERING_MILLIS, GATHERING_MILLIS_AT_MOST));
            wake.drainPermits();
        } catch (InterruptedException nobodyShould) {
            LOG.debug("The search indexer was interrupted");
        }
    }
}
