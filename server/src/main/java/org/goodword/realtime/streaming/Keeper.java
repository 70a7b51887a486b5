package org.goodword.realtime.streaming;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.goodword.platform.WhileServing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks after the streams each second, and sends their clients away when the server stops.
@Component
@WhileServing
class Keeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final Streams streams;
    private volatile @Nullable ScheduledExecutorService timer;

    Keeper(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("stream-keeper").factory());
        started.scheduleWithFixedDelay(this::lookAfter, 1, 1, TimeUnit.SECONDS);
        timer = started;
    }

    private void lookAfter() {
        try {
            streams.lookAfter();
        } catch (RuntimeException failed) {
            LOG.warn("Streams could not be looked after; trying again: {}", failed.toString());
        }
    }

    @Override
    public void stop() {
        var running = timer;
        timer = null;
        if (running != null) running.shutdownNow();
        streams.closeAll();
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
