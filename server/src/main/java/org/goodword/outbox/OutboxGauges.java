package org.goodword.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.goodword.platform.Installation;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.stereotype.Component;

/// Whether what should leave leaves.
@Component
class OutboxGauges implements MeterBinder, HealthCheck {
    private static final Duration TOO_LONG = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Installation installation;

    OutboxGauges(Outbox outbox, Installation installation) {
        this.outbox = outbox;
        this.installation = installation;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("goodword.outbox.oldest", () -> outbox.lag().toMillis() / 1000.0)
                .description("How long the oldest outbox row has been due")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public String name() {
        return "outgoing mail";
    }

    @Override
    public Finding check() {
        if (installation.outgoingPaused())
            return new Finding.Worrying(
                    "Paused after a restore: look at GET /api/v1/outbound, then run bin/goodword mail resume.");
        var lag = outbox.lag();
        return lag.compareTo(TOO_LONG) < 0
                ? new Finding.Fine("Nothing waits longer than it should.")
                : new Finding.Worrying("The oldest row has been due for %d minutes.".formatted(lag.toMinutes()));
    }
}
