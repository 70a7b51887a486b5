package org.goodword.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.transaction.event.TransactionalEventListener;

/// Follows the ledger of every workspace: woken by this node's commits, and looking twice a second for others'. One
/// workspace that fails stays behind, and holds up no other. How far it is behind is `goodword.consumer.lag`.
public abstract class LedgerFollower extends LedgerThread {
    private static final Pace PACE = new Pace(
            Duration.ofMillis(500),
            Duration.ofMillis(50),
            Duration.ofSeconds(2),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            9);

    private final Clock clock;
    private final WorkspacesBehind behind;
    private final Map<WorkspaceId, Instant> readUpTo = new ConcurrentHashMap<>();

    /// @param consumer its name among those who follow
    protected LedgerFollower(
            String consumer, LedgerReader ledger, Workspaces workspaces, Clock clock, MeterRegistry metrics) {
        super(consumer + "-feeder", PACE);
        this.clock = clock;
        behind = new WorkspacesBehind(ledger, workspaces);
        Gauge.builder("goodword.consumer.lag", this, LedgerFollower::lag)
                .baseUnit("seconds")
                .tag("consumer", consumer)
                .description("Age of the oldest ledger entry not yet consumed")
                .register(metrics);
    }

    /// Reads on in the workspace that is entered, and moves its own cursor.
    ///
    /// @return the entries that were read; none when there is no more
    protected abstract List<Entry> next();

    @TransactionalEventListener
    public void on(Event committed) {
        wake();
    }

    @Override
    protected final Round round() {
        return behind.round(this::readOn);
    }

    private boolean readOn(WorkspaceId workspace) {
        var entries = next();
        if (entries.isEmpty()) readUpTo.remove(workspace);
        else readUpTo.put(workspace, entries.getLast().at());
        return !entries.isEmpty();
    }

    private double lag() {
        return readUpTo.values().stream()
                .mapToDouble(upTo -> Duration.between(upTo, clock.instant()).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }
}
