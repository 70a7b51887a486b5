package org.goodword.identity.scim;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.Brands;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.ledger.Ledger;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.Lookups;
import org.goodword.platform.NotFound;
import org.goodword.platform.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tokens by which a directory comes. They keep agents and teams and can do nothing else.
@Component
public class ScimTokens {
    /// Not the beginning of any other token's.
    public static final String PREFIX = "gws_";

    private static final int MOST = 10;

    private final ScimTokenStore store;
    private final Lookups lookups;
    private final Brands brands;
    private final Ledger ledger;
    private final Clock clock;

    ScimTokens(ScimTokenStore store, Lookups lookups, Brands brands, Ledger ledger, Clock clock) {
        this.store = store;
        this.lookups = lookups;
        this.brands = brands;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// The token is shown once; we keep its hash.
    ///
    /// @throws Rejected `not-allowed`, `invalid-value` when there are ten
    @Transactional
    public Issued issue(String name, Caller by) {
        by.require(IdentityPermissions.SECURE);
        if (store.all().size() >= MOST)
            throw Invalid.of("name", "At most %d tokens are kept. Revoke one.".formatted(MOST));
        var secret = Token.random(PREFIX);
        var token = new ScimToken(Ids.next(), by.agent(), name, clock.instant(), Optional.empty());
        store.insert(token);
        lookups.put(Lookups.Kind.TOKEN, secret.hash(), token.id());
        announce("workspace.scim-token-issued", name, by);
        return new Issued(token, secret);
    }

    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public List<ScimToken> all(Caller by) {
        by.require(IdentityPermissions.SECURE);
        return store.all();
    }

    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional
    public void revoke(UUID id, Caller by) {
        by.require(IdentityPermissions.SECURE);
        var token = store.find(id).orElseThrow(() -> NotFound.of("SCIM token", id));
        store.revoke(id, clock.instant());
        lookups.remove(Lookups.Kind.TOKEN, id);
        announce("workspace.scim-token-revoked", token.name(), by);
    }

    /// Whether it counts; that is remembered to the minute.
    @Transactional
    public boolean use(UUID id) {
        var token = store.find(id);
        var now = clock.instant();
        token.filter(one -> one.usedAt().filter(now.minusSeconds(60)::isBefore).isEmpty())
                .ifPresent(_ -> store.use(id, now));
        return token.isPresent();
    }

    private void announce(String code, String name, Caller by) {
        var workspace = brands.all().getFirst().id().value();
        ledger.append(IdentityEvent.of(code, workspace, Map.of("name", name)), by.actor());
    }

    /// @param agent who made it
    public record ScimToken(UUID id, AgentId agent, String name, Instant createdAt, Optional<Instant> usedAt) {}

    public record Issued(ScimToken token, Token secret) {}
}
