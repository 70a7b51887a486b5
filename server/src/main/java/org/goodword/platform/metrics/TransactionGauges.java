package org.goodword.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

@Component
class TransactionGauges implements MeterBinder {
    private final TransactionQuery query;

    TransactionGauges(TransactionQuery query) {
        this.query = query;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("goodword.write.transaction.oldest", query::oldestWriterSeconds)
                .description("Age of the oldest transaction that has written")
                .baseUnit("seconds")
                .register(registry);
    }
}
