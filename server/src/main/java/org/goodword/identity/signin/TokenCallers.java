package org.goodword.identity.signin;

import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.platform.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who calls with a token. In one transaction, because every request of a program begins with it.
@Component
class TokenCallers {
    private final ApiTokens tokens;
    private final AgentKeeping agents;

    TokenCallers(ApiTokens tokens, AgentKeeping agents) {
        this.tokens = tokens;
        this.agents = agents;
    }

    @Transactional(readOnly = true)
    public Optional<Caller> find(UUID token) {
        return tokens.find(token).map(ApiTokens.ApiToken::agent).flatMap(agents::findCaller);
    }
}
