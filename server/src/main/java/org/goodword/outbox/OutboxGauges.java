package org.goodword.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.goodword.platform.Installation;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.stereotype.Component;

/// Whether what should leave leaves.
@Component
class OutboxGauges implements MeterBinder, HealthCheck {
    private static final Duration TOO_LONG = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Installation installation;
    private final Clock clock;

    OutboxGauges(Outbox outbox, Installation installation, Clock clock) {
        this.outbox = outbox;
        this.installation = installation;
        this.clock = clock;
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
                    "paused",
                    "Nothing leaves: mail is paused after a restore.",
                    "Look at what waits, then let it leave under Settings, Mail, or run bin/goodword mail resume.",
                    Map.of());
        return Workspaces.entered().isPresent() ? here() : late(outbox.lag());
    }

    private Finding here() {
        var standing = outbox.standing();
        var late = late(standing.since()
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO));
        if (late instanceof Finding.Worrying || standing.troubled() == 0) return late;
        return new Finding.Worrying(
                "failed",
                "%d mails did not leave.".formatted(standing.troubled()),
                "Settings, Mail says why and tries again.",
                Map.of("count", standing.troubled()));
    }

    private static Finding late(Duration lag) {
        if (lag.compareTo(TOO_LONG) < 0)
            return new Finding.Fine("flows", "Nothing waits longer than it should.", Map.of());
        return new Finding.Worrying(
                "late",
                "The oldest mail has waited for %d minutes.".formatted(lag.toMinutes()),
                "Look under Settings, Mail what the mail server says.",
                Map.of("minutes", lag.toMinutes()));
    }
}
