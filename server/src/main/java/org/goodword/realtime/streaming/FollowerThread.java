package org.goodword.realtime.streaming;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.goodword.ledger.Event;
import org.goodword.ledger.LedgerThread;
import org.goodword.platform.Fanout;
import org.goodword.platform.WhileServing;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps the streams of this node up to date: woken by the commits of all nodes, and looking each second.
@Component
@WhileServing
class FollowerThread extends LedgerThread {
    private static final String TOPIC = "ledger";
    private static final Pace PACE = new Pace(
            Duration.ofSeconds(1),
            Duration.ofMillis(20),
            Duration.ofSeconds(1),
            Duration.ofMillis(5),
            Duration.ofMillis(100),
            3);

    private final Follower follower;
    private final Fanout fanout;

    FollowerThread(Follower follower, Fanout fanout, MeterRegistry metrics) {
        super("stream-follower", PACE);
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

    void join(Stream stream, Optional<String> cursor) {
        follower.join(stream, cursor);
        wake();
    }

    private void news(WorkspaceId workspace) {
        follower.expectNews(workspace);
        wake();
    }

    @Override
    protected Round round() {
        return follower.round();
    }
}
