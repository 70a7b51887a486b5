package org.goodword.realtime.streaming;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.goodword.ledger.Event;
import org.goodword.platform.Fanout;
import org.goodword.platform.WhileServing;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps the streams of this node up to date: woken by the commits of all nodes, and looking each second.
@Component
@WhileServing
class FollowerThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FollowerThread.class);
    private static final String TOPIC = "ledger";
    private static final long IDLE_MILLIS = 1_000;
    private static final long EXPECTING_MILLIS = 20;
    private static final long FAILED_MILLIS = 1_000;
    // A round costs hardly more for fifty commits than for one: the longer it took, the more are gathered for the next.
    private static final long GATHERING_MILLIS = 5;
    private static final long GATHERING_MILLIS_AT_MOST = 100;
    private static final int REST_PER_WORK = 3;

    private final Follower follower;
    private final Fanout fanout;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    FollowerThread(Follower follower, Fanout fanout, MeterRegistry metrics) {
        this.follower = follower;
        this.fanout = fanout;
        fanout.listen(TOPIC, (_, workspace) -> news(new WorkspaceId(Integer.valueOf(workspace))));
        Gauge.builder("goodword.consumer.lag", follower, it -> it.behind().toMillis() / 1000.0)
                .baseUnit("seconds")
                .tag("consumer", "realtime")
                .description("Age of the oldest ledger entry not yet consumed")
                .register(metrics);
    }

    @TransactionalEventListener
    void on(Event committed) {
        Workspaces.entered()
                .ifPresent(workspace -> fanout.send(TOPIC, workspace.value().toString()));
    }

    void join(Stream stream, java.util.Optional<String> cursor) {
        follower.join(stream, cursor);
        wake.release();
    }

    private void news(WorkspaceId workspace) {
        follower.expectNews(workspace);
        wake.release();
    }

    @Override
    public void start() {
        var following = Thread.ofPlatform().name("stream-follower").unstarted(this::follow);
        thread = following;
        following.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        wake.release();
        try {
            if (running != null) running.join(10_000);
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
    }

    private long pause() {
        try {
            return switch (follower.round()) {
                case BUSY -> 0;
                case EXPECTING -> EXPECTING_MILLIS;
                case IDLE -> IDLE_MILLIS;
                case FAILED -> FAILED_MILLIS;
            };
        } catch (RuntimeException | Error failed) {
            LOG.warn("Streams could not be told what happened; trying again: {}", failed.toString());
            return FAILED_MILLIS;
        }
    }

    private void await(long millis, long worked) {
        try {
            if (!wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) return;
            TimeUnit.MILLISECONDS.sleep(Math.clamp(REST_PER_WORK * worked, GATHERING_MILLIS, GATHERING_MILLIS_AT_MOST));
            wake.drainPermits();
        } catch (InterruptedException nobodyShould) {
            LOG.debug("The stream follower was interrupted");
        }
    }
}
