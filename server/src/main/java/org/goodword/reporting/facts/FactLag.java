package org.goodword.reporting.facts;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// How long there has been something of which no fact is made yet, in any workspace.
@Component
class FactLag {
    private final Clock clock;
    private volatile Instant caughtUp;

    FactLag(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.caughtUp = clock.instant();
        Gauge.builder("goodword.consumer.lag", this, lag -> lag.current().toMillis() / 1000.0)
                .baseUnit("seconds")
                .tag("consumer", "reporting")
                .description("Age of the oldest ledger entry not yet consumed")
                .register(metrics);
    }

    void caughtUp() {
        caughtUp = clock.instant();
    }

    /// Rounds are seconds apart when nothing happens.
    private Duration current() {
        var since = Duration.between(caughtUp, clock.instant());
        return since.compareTo(FactThread.IDLE.multipliedBy(2)) < 0 ? Duration.ZERO : since;
    }
}
