package org.goodword.notify.concerning;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodword.ledger.Event;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.LedgerThread;
import org.goodword.ledger.WorkspacesBehind;
import org.goodword.platform.WhileServing;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Follows the ledger of every workspace: woken by this node's commits, and looking twice a second for others'. One
/// workspace that fails stays behind, and holds up no other.
@Component
@WhileServing
class PushFeedingThread extends LedgerThread {
    private static final Pace PACE = new Pace(
            Duration.ofMillis(500),
            Duration.ofMillis(50),
            Duration.ofSeconds(2),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            9);

    private final PushFeeding feeding;
    private final Clock clock;
    private final WorkspacesBehind behind;
    private final Map<WorkspaceId, Instant> readUpTo = new ConcurrentHashMap<>();

    PushFeedingThread(
            PushFeeding feeding, LedgerReader ledger, Workspaces workspaces, Clock clock, MeterRegistry metrics) {
        super("notify-feeder", PACE);
        this.feeding = feeding;
        behind = new WorkspacesBehind(ledger, workspaces);
        this.clock = clock;
        Gauge.builder("goodword.consumer.lag", this, PushFeedingThread::lag)
                .baseUnit("seconds")
                .tag("consumer", "notify")
                .description("Age of the oldest ledger entry not yet consumed")
                .register(metrics);
    }

    private double lag() {
        return readUpTo.values().stream()
                .mapToDouble(upTo -> Duration.between(upTo, clock.instant()).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    @TransactionalEventListener
    void on(Event committed) {
        wake();
    }

    @Override
    protected Round round() {
        return behind.round(this::readOn);
    }

    private boolean readOn(WorkspaceId workspace) {
        var entries = feeding.next();
        if (entries.isEmpty()) readUpTo.remove(workspace);
        else readUpTo.put(workspace, entries.getLast().at());
        return !entries.isEmpty();
    }
}
