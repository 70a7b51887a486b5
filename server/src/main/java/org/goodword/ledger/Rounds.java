package org.goodword.ledger;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread of its own that follows the ledger round by round. Never interrupted: some readers close their files then.
public final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Pace pace;
    private final Supplier<Duration> round;
    private final Runnable end;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /// @param round one round; throws nothing, and answers how long to wait for news before the next
    /// @param end done by the same thread after its last round
    public Rounds(String name, Pace pace, Supplier<Duration> round, Runnable end) {
        this.name = name;
        this.pace = pace;
        this.round = round;
        this.end = end;
    }

    /// A round costs hardly more for fifty commits than for one: the longer it took, the more are gathered for the
    /// next,
    /// so that it takes only its share of a processor from those who write.
    ///
    /// @param atLeast gathered for, once there is news
    /// @param atMost gathered for, however long rounds take
    /// @param restPerWork how many times as long as the last round
    public record Pace(Duration atLeast, Duration atMost, int restPerWork) {
        Duration gathering(Duration worked) {
            var rest = worked.multipliedBy(restPerWork);
            if (rest.compareTo(atLeast) < 0) return atLeast;
            return rest.compareTo(atMost) > 0 ? atMost : rest;
        }
    }

    /// There is news.
    public void wake() {
        wake.release();
    }

    public void start() {
        var following = Thread.ofPlatform().name(name).unstarted(this::follow);
        thread = following;
        following.start();
    }

    /// Waits for the round under way, so long at most.
    public void stop(Duration patience) {
        var running = thread;
        thread = null;
        wake.release();
        try {
            if (running != null) running.join(patience);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return thread != null;
    }

    private void follow() {
        while (isRunning()) {
            var began = System.nanoTime();
            var pause = round.get();
            await(pause, Duration.ofNanos(System.nanoTime() - began));
        }
        end.run();
    }

    private void await(Duration pause, Duration worked) {
        try {
            if (!wake.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) return;
            Thread.sleep(pace.gathering(worked));
            wake.drainPermits();
        } catch (InterruptedException nobodyShould) {
            LOG.debug("{} was interrupted", name);
        }
    }
}
