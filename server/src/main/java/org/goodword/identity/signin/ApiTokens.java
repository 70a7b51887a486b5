package org.goodword.identity.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.identity.IdentityEvent;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Ids;
import org.goodword.platform.Lookups;
import org.goodword.platform.NotFound;
import org.goodword.platform.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// API tokens: a program acts as the agent who made the token, with her role as it is at that moment.
@Component
public class ApiTokens {
    static final String PREFIX = "gw_";

    private final TokenStore store;
    private final Lookups lookups;
    private final Ledger ledger;
    private final Clock clock;

    ApiTokens(TokenStore store, Lookups lookups, Ledger ledger, Clock clock) {
        this.store = store;
        this.lookups = lookups;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// The token is shown once; we keep its hash.
    @Transactional
    public Issued issue(AgentId agent, String name) {
        var secret = Token.random(PREFIX);
        var token = new ApiToken(Ids.next(), agent, name, clock.instant());
        store.insert(token);
        lookups.put(Lookups.Kind.TOKEN, secret.hash(), token.id());
        ledger.append(IdentityEvent.of("token.issued", token.id()), new Actor.Agent(agent));
        return new Issued(token, secret);
    }

    @Transactional(readOnly = true)
    public List<ApiToken> of(AgentId agent) {
        return store.of(agent);
    }

    @Transactional
    public void revoke(UUID id, AgentId by) {
        var token =
                store.find(id).filter(found -> found.agent().equals(by)).orElseThrow(() -> NotFound.of("token", id));
        store.revoke(token.id(), clock.instant());
        lookups.remove(Lookups.Kind.TOKEN, id);
        ledger.append(IdentityEvent.of("token.revoked", id), new Actor.Agent(by));
    }

    public record ApiToken(UUID id, AgentId agent, String name, Instant createdAt) {}

    public record Issued(ApiToken token, Token secret) {}
}
