package org.goodword.identity.alerts;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.Agent;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.SignInMails;
import org.goodword.identity.people.AgentStore;
import org.goodword.outbox.Outbox;
import org.goodword.platform.AgentId;
import org.goodword.platform.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes to an agent when her password or second factor changes, in the transaction of the change. Nobody can turn
/// that off.
@Component
class Alerts {
    private static final Map<String, String> KINDS = Map.ofEntries(
            entry("agent.new-device", "new-device"),
            entry("agent.identity-linked", "identity-linked"),
            entry("agent.password-changed", "password-changed"),
            entry("agent.password-reset", "password-changed"),
            entry("agent.second-factor-on", "second-factor-on"),
            entry("agent.second-factor-off", "second-factor-off"),
            entry("agent.second-factor-reset", "second-factor-reset"),
            entry("agent.recovery-codes-renewed", "recovery-codes-renewed"),
            entry("agent.recovery-code-used", "recovery-code-used"),
            entry("agent.passkey-added", "passkey-added"),
            entry("agent.passkey-removed", "passkey-removed"));
    private static final Duration KEPT = Duration.ofDays(30);

    private final AlertStore store;
    private final AgentStore agents;
    private final Outbox outbox;
    private final Clock clock;

    Alerts(AlertStore store, AgentStore agents, Outbox outbox, Clock clock) {
        this.store = store;
        this.agents = agents;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(IdentityEvent event) {
        var kind = Optional.ofNullable(KINDS.get(event.code()));
        if (kind.isEmpty() || Boolean.FALSE.equals(event.facts().get("mail"))) return;
        agents.find(new AgentId(event.subject().id())).ifPresent(agent -> write(kind.get(), agent, event));
    }

    private void write(String kind, Agent agent, IdentityEvent event) {
        var now = clock.instant();
        store.forget(agent.id(), now.minus(KEPT));
        var alert = new Alert(
                Ids.next(),
                agent.id(),
                kind,
                word(event.facts(), "browser"),
                word(event.facts(), "system"),
                word(event.detail(), "address"),
                now);
        store.insert(alert);
        outbox.post(
                SignInMails.KIND,
                alert.id(),
                Ids.next() + "@goodword",
                List.of(agent.email().value()),
                Duration.ZERO);
    }

    private static String word(Map<String, Object> values, String name) {
        return String.valueOf(values.getOrDefault(name, ""));
    }

    /// @param browser empty where it does not matter, as are the system and the address
    record Alert(UUID id, AgentId agent, String kind, String browser, String system, String address, Instant at) {}
}
