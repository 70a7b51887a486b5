package org.goodword.integration.delivering;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.goodword.integration.endpoints.Endpoint;
import org.goodword.integration.endpoints.EndpointStore;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Whether other programs get what they are to hear.
@Component
class EndpointCheck implements HealthCheck {
    private static final Finding.Fine FINE =
            new Finding.Fine("delivered", "Every webhook takes what it is sent.", Map.of());
    /// A short trouble passes by itself.
    private static final Duration SHORT = Duration.ofMinutes(10);

    private final EndpointStore store;
    private final Workspaces workspaces;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndpointCheck(EndpointStore store, Workspaces workspaces, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.workspaces = workspaces;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "integrations";
    }

    @Override
    public Finding check() {
        return HealthCheck.inWorkspaces(workspaces, this::here, FINE);
    }

    private Finding here() {
        var all = transaction.execute(_ -> store.all());
        var off = all.stream().filter(one -> one.state().off().isPresent()).findFirst();
        return off.<Finding>map(EndpointCheck::off)
                .or(() -> all.stream()
                        .filter(Endpoint::active)
                        .filter(this::isFailing)
                        .min(Comparator.comparing(
                                one -> one.state().failingSince().orElseThrow()))
                        .map(this::failing))
                .orElse(FINE);
    }

    private boolean isFailing(Endpoint endpoint) {
        return endpoint.state()
                .failingSince()
                .filter(since -> since.isBefore(clock.instant().minus(SHORT)))
                .isPresent();
    }

    private static Finding off(Endpoint endpoint) {
        return new Finding.Broken(
                "off",
                "The webhook %s was switched off. %s".formatted(endpoint.name(), words(endpoint)),
                "Look at its deliveries under Settings, Integrations, and switch it on again or remove it.",
                facts(endpoint));
    }

    private Finding failing(Endpoint endpoint) {
        return endpoint.state().pausedUntil().filter(clock.instant()::isBefore).isPresent()
                ? paused(endpoint)
                : tried(endpoint);
    }

    private static Finding paused(Endpoint endpoint) {
        return new Finding.Worrying(
                "paused",
                "The webhook %s does not take what it is sent, and is left alone for a while. %s"
                        .formatted(endpoint.name(), words(endpoint)),
                "When it is mended, send it a test under Settings, Integrations: it is tried at once, and what waits goes on.",
                facts(endpoint));
    }

    private static Finding tried(Endpoint endpoint) {
        return new Finding.Worrying(
                "failing",
                "The webhook %s does not take what it is sent. %s".formatted(endpoint.name(), words(endpoint)),
                "Look at its deliveries under Settings, Integrations. What waits is tried again for three days.",
                facts(endpoint));
    }

    private static String words(Endpoint endpoint) {
        return endpoint.state().trouble().orElse("");
    }

    private static Map<String, Object> facts(Endpoint endpoint) {
        return Map.of("name", endpoint.name(), "words", words(endpoint));
    }
}
