package org.goodword.realtime.streaming;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.goodword.ledger.Event;
import org.goodword.ledger.Rounds;
import org.goodword.ledger.Rounds.Pace;
import org.goodword.platform.Fanout;
import org.goodword.platform.WhileServing;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
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
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration EXPECTING = Duration.ofMillis(20);
    private static final Duration FAILED = Duration.ofSeconds(1);
    private static final Pace PACE = new Pace(Duration.ofMillis(5), Duration.ofMillis(100), 3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Follower follower;
    private final Fanout fanout;
    private final Rounds rounds;

    FollowerThread(Follower follower, Fanout fanout, MeterRegistry metrics) {
        this.follower = follower;
        this.fanout = fanout;
        this.rounds = new Rounds("stream-follower", PACE, this::round, () -> {});
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
        rounds.wake();
    }

    private void news(WorkspaceId workspace) {
        follower.expectNews(workspace);
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
            return switch (follower.round()) {
                case BUSY -> Duration.ZERO;
                case EXPECTING -> EXPECTING;
                case IDLE -> IDLE;
                case FAILED -> FAILED;
            };
        } catch (RuntimeException | Error failed) {
            LOG.warn("Streams could not be told what happened; trying again: {}", failed.toString());
            return FAILED;
        }
    }
}
