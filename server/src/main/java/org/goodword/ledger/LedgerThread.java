package org.goodword.ledger;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// A thread of its own that follows the ledger round by round, from the start of the application to its end. Never
/// interrupted: some readers close their files then.
public abstract class LedgerThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerThread.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final Pace pace;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore ending = new Semaphore(0);
    private volatile @Nullable Thread thread;

    protected LedgerThread(String name, Pace pace) {
        this.name = name;
        this.pace = pace;
    }

    /// What a round found.
    public enum Round {
        /// There may be more at once.
        BUSY,
        /// Entries are written but not settled: soon.
        EXPECTING,
        IDLE,
        /// Something went wrong; what it was has been said.
        FAILED
    }

    /// How long to wait for news after a round, and how long to gather it. A round costs hardly more for fifty commits
    /// than for one: the longer it took, the more are gathered for the next, so that it takes only its share of a
    /// processor from those who write.
    ///
    /// @param idle when there was nothing
    /// @param expecting when what is written was not settled
    /// @param failed when it went wrong
    /// @param atLeast gathered for, once there is news
    /// @param atMost gathered for, however long rounds take
    /// @param restPerWork how many times as long as the last round
    public record Pace(
            Duration idle, Duration expecting, Duration failed, Duration atLeast, Duration atMost, int restPerWork) {
        Duration after(Round round) {
            return switch (round) {
                case BUSY -> Duration.ZERO;
                case EXPECTING -> expecting;
                case IDLE -> idle;
                case FAILED -> failed;
            };
        }

        Duration gathering(Duration worked) {
            var rest = worked.multipliedBy(restPerWork);
            if (rest.compareTo(atLeast) < 0) return atLeast;
            return rest.compareTo(atMost) > 0 ? atMost : rest;
        }
    }

    /// One round. What it throws is told to the operator, and tried again.
    protected abstract Round round();

    /// Done by the same thread after its last round.
    protected void end() {}

    /// There is news.
    protected final void wake() {
        wake.release();
    }

    @Override
    public final void start() {
        var following = Thread.ofPlatform().name(name).unstarted(this::follow);
        thread = following;
        ending.drainPermits();
        following.start();
    }

    /// Waits for the round under way, within reason.
    @Override
    public final void stop() {
        var running = thread;
        thread = null;
        ending.release();
        wake.release();
        try {
            if (running != null) running.join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    private void follow() {
        while (isRunning()) {
            var began = System.nanoTime();
            var round = attempt();
            await(pace.after(round), Duration.ofNanos(System.nanoTime() - began));
        }
        end();
    }

    private Round attempt() {
        try {
            return round();
        } catch (RuntimeException | Error failed) {
            LOG.warn("{} could not follow what happened; trying again: {}", name, failed.toString());
            return Round.FAILED;
        }
    }

    private void await(Duration pause, Duration worked) {
        try {
            if (!wake.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) return;
            if (ending.tryAcquire(pace.gathering(worked).toNanos(), TimeUnit.NANOSECONDS)) return;
            wake.drainPermits();
        } catch (InterruptedException nobodyShould) {
            LOG.debug("{} was interrupted", name);
        }
    }
}
