package org.goodword.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

@Component
class OutboxGauges implements MeterBinder {
    private final Outbox outbox;

    OutboxGauges(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("goodword.outbox.oldest", () -> outbox.lag().toMillis() / 1000.0)
                .description("How long the oldest outbox row has been due")
                .baseUnit("seconds")
                .register(registry);
    }
}
