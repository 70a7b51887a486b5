package org.goodword.identity.apps;

import java.time.Clock;
import java.util.Optional;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.platform.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AppEntrance {
    private final GrantStore grants;
    private final AppConsentStore consents;
    private final AgentKeeping agents;
    private final Clock clock;

    AppEntrance(GrantStore grants, AppConsentStore consents, AgentKeeping agents, Clock clock) {
        this.grants = grants;
        this.consents = consents;
        this.agents = agents;
        this.clock = clock;
    }

    /// Whom the token stands for; that it was used is remembered to the minute.
    @Transactional
    public Optional<AppCaller> enter(Token token) {
        var now = clock.instant();
        return grants.standing(token, now)
                .flatMap(standing -> agents.findCaller(standing.agent()).map(caller -> {
                    consents.use(standing.app(), standing.agent(), now);
                    return new AppCaller(
                            standing.app(), standing.name(), standing.scopes().narrow(caller), standing.scopes());
                }));
    }
}
