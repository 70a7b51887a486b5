package org.goodword.integration.warning;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.integration.IntegrationEvent;
import org.goodword.integration.endpoints.Endpoint;
import org.goodword.integration.endpoints.Endpoint.OffBecause;
import org.goodword.integration.endpoints.EndpointStore;
import org.goodword.integration.endpoints.Kind;
import org.goodword.outbox.Outbox;
import org.goodword.platform.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes to everybody who may switch it on again when an endpoint was switched off, once, in the
/// transaction in which it was. A program that set up its hook itself and says that it wants no more
/// has done what it should: of that nobody is told.
@Component
class Warnings {
    private static final Duration KEPT = Duration.ofDays(30);

    private final WarningStore store;
    private final EndpointStore endpoints;
    private final Agents agents;
    private final Outbox outbox;
    private final Clock clock;

    Warnings(WarningStore store, EndpointStore endpoints, Agents agents, Outbox outbox, Clock clock) {
        this.store = store;
        this.endpoints = endpoints;
        this.agents = agents;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(IntegrationEvent event) {
        if (!event.code().equals(IntegrationEvent.SWITCHED_OFF)) return;
        endpoints
                .find(event.endpoint())
                .ifPresent(endpoint -> endpoint.state()
                        .off()
                        .filter(why -> why == OffBecause.FAILING || endpoint.kind() != Kind.HOOK)
                        .ifPresent(why -> warn(endpoint, why)));
    }

    private void warn(Endpoint endpoint, OffBecause why) {
        store.forget(clock.instant().minus(KEPT));
        agents.callers().stream()
                .filter(Warning::concerns)
                .flatMap(caller -> agents.find(caller.agent()).stream())
                .forEach(agent -> warn(agent, endpoint, why));
    }

    private void warn(Agent agent, Endpoint endpoint, OffBecause why) {
        var trouble = endpoint.state().trouble().orElse("");
        var warning = new Warning(Ids.next(), endpoint.id(), agent.id(), why, trouble, clock.instant());
        store.insert(warning);
        outbox.post(
                Warning.KIND,
                warning.id(),
                Ids.next() + "@goodword",
                List.of(agent.email().value()),
                Duration.ZERO);
    }
}
