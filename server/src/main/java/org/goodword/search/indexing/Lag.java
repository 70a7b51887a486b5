package org.goodword.search.indexing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodword.ledger.Entry;
import org.goodword.platform.WorkspaceId;
import org.springframework.stereotype.Component;

/// How old the oldest change is that cannot be found yet, over all workspaces.
@Component
class Lag {
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<WorkspaceId, Instant> readUpTo = new ConcurrentHashMap<>();
    private volatile Instant lastRound;

    Lag(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.lastRound = clock.instant();
        Gauge.builder("goodword.consumer.lag", this, lag -> lag.current().toMillis() / 1000.0)
                .baseUnit("seconds")
                .tag("consumer", "search")
                .description("Age of the oldest ledger entry not yet consumed")
                .register(metrics);
    }

    /// @param entries just read in a workspace; none: it is up to date
    void read(WorkspaceId workspace, List<Entry> entries) {
        if (entries.isEmpty()) readUpTo.remove(workspace);
        else readUpTo.put(workspace, entries.getLast().at());
    }

    void roundDone() {
        lastRound = clock.instant();
    }

    /// Zero when everything is read; when rounds fail, at least the time since the last good one.
    Duration current() {
        var now = clock.instant();
        var silent = Duration.between(lastRound, now);
        return readUpTo.values().stream()
                .map(upTo -> Duration.between(upTo, now))
                .reduce(silent.compareTo(QUIET) > 0 ? silent : Duration.ZERO, Lag::longer);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
