package org.goodword.demo.telling;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// The clock of the demo: the real one, but for the thread that tells what happened before.
@Component
@Primary
@ConditionalOnBooleanProperty("goodword.demo")
class StoryClock extends Clock {
    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private final Clock real;

    StoryClock(@Qualifier("clock") Clock real) {
        this.real = real;
    }

    /// Everything that asks for the time during the work is told this one.
    static void at(Instant then, Runnable work) {
        ScopedValue.where(TOLD, then).run(work);
    }

    @Override
    public Instant instant() {
        return TOLD.isBound() ? TOLD.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
