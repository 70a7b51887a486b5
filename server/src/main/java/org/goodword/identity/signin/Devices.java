package org.goodword.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.rules.RuleKeeping;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Which browsers an agent signs in from, known again by a cookie of which only the hash is kept.
@Component
class Devices {
    static final Duration REMEMBERED = Duration.ofDays(90);

    private final DeviceStore store;
    private final RuleKeeping rules;
    private final Ledger ledger;
    private final Clock clock;

    Devices(DeviceStore store, RuleKeeping rules, Ledger ledger, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Announces a browser that is new, but the very first of an agent.
    ///
    /// @return what the cookie is to be
    @Transactional(propagation = Propagation.MANDATORY)
    public String greet(AgentId agent, Visit visit) {
        var now = clock.instant();
        var device = visit.device().isEmpty() ? Token.random("") : new Token(visit.device());
        var forgotten = now.minus(REMEMBERED);
        if (store.hasAny(agent) && !store.wasSeen(agent, device.hash(), forgotten)) announce(agent, visit);
        store.see(agent, device.hash(), now);
        store.forget(agent, forgotten);
        return device.value();
    }

    private void announce(AgentId agent, Visit visit) {
        var facts = Map.<String, Object>of(
                "browser", visit.browser(),
                "system", visit.system(),
                "mail", rules.now().newDeviceMails());
        ledger.append(
                IdentityEvent.of("agent.new-device", agent.value(), facts).with(Map.of("address", visit.address())),
                new Actor.Agent(agent));
    }
}
