package org.goodword.identity.apps;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.apps.GrantStore.Grant;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Codes become tokens, tokens become newer ones; what is shown twice ends all that came of it (RFC 6749 §4.1.2, §10.5,
/// RFC 9700 §4.14.2). A refusal is an answer, not an exception: what it ends has to stay ended.
@Component
public class Grants {
    static final String ACCESS = "gwa_";
    static final String REFRESH = "gwr_";
    public static final Duration ACCESS_LIVES = Duration.ofHours(1);

    /// Unused for so long, an app has to ask again.
    private static final Duration REFRESH_LIVES = Duration.ofDays(30);

    private final AppStore apps;
    private final GrantStore store;
    private final Ledger ledger;
    private final Clock clock;

    Grants(AppStore apps, GrantStore store, Ledger ledger, Clock clock) {
        this.apps = apps;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// The app that comes with this proof: its secret, or none where it has none.
    @Transactional(readOnly = true)
    public Optional<App> authenticate(AppId id, Optional<String> secret) {
        return apps.find(id)
                .filter(app ->
                        app.isConfidential() ? secret.filter(app::isSecret).isPresent() : secret.isEmpty());
    }

    @Transactional
    public Answer redeem(App app, String code, String redirectUri, CodeVerifier verifier) {
        var found = store.lockByCode(app.id(), new Token(code));
        if (found.isEmpty()) return Answer.refused(OAuth2Error.INVALID_GRANT);
        var grant = found.get();
        if (grant.redeemedAt().isPresent()) return end(grant, "code-reused");
        var now = clock.instant();
        var challenge = CodeChallenge.compute(CodeChallengeMethod.S256, verifier);
        if (!now.isBefore(grant.codeExpiresAt())
                || !grant.redirectUri().equals(redirectUri)
                || !challenge.getValue().equals(grant.challenge())) {
            store.end(grant);
            return Answer.refused(OAuth2Error.INVALID_GRANT);
        }
        store.redeem(grant, now);
        return issue(app, grant, grant.scopes(), now);
    }

    /// @param wanted fewer scopes than were allowed, for the access token alone; empty for all
    @Transactional
    public Answer refresh(App app, String token, Optional<AppScopes> wanted) {
        var shown = new Token(token);
        var found = store.lockByToken(app.id(), shown);
        var refresh = store.findRefresh(shown);
        if (found.isEmpty() || refresh.isEmpty()) return Answer.refused(OAuth2Error.INVALID_GRANT);
        var grant = found.get();
        if (refresh.get().spentAt().isPresent()) return end(grant, "refresh-token-reused");
        var now = clock.instant();
        if (!now.isBefore(refresh.get().expiresAt())) return Answer.refused(OAuth2Error.INVALID_GRANT);
        var scopes = wanted.orElse(grant.scopes());
        if (!grant.scopes().includes(scopes)) return Answer.refused(OAuth2Error.INVALID_SCOPE);
        store.spend(shown, now);
        return issue(app, grant, scopes, now);
    }

    /// By either token, all that came of the same permission ends (RFC 7009 §2.1). What is unknown, or another app's,
    /// is as
    /// good as ended (§2.2).
    @Transactional
    public void revoke(App app, String token) {
        store.lockByToken(app.id(), new Token(token)).ifPresent(grant -> end(grant, "by-the-app"));
    }

    private Answer issue(App app, Grant grant, AppScopes scopes, Instant now) {
        var access = Token.random(ACCESS + app.id().letters());
        var refresh = Token.random(REFRESH + app.id().letters());
        store.keepAccess(grant, access, scopes, now.plus(ACCESS_LIVES));
        store.keepRefresh(grant, refresh, now.plus(REFRESH_LIVES));
        return new Answer.Tokens(access, refresh, scopes.and(app.scopes()));
    }

    private Answer end(Grant grant, String reason) {
        store.end(grant);
        ledger.append(
                IdentityEvent.of(
                        "app.revoked",
                        grant.app().value(),
                        Map.of("agent", grant.agent().value(), "reason", reason)),
                new Actor.System("apps"));
        return Answer.refused(OAuth2Error.INVALID_GRANT);
    }

    public sealed interface Answer {
        static Answer refused(ErrorObject error) {
            return new Refused(error);
        }

        record Tokens(Token access, Token refresh, AppScopes scopes) implements Answer {}

        record Refused(ErrorObject error) implements Answer {}
    }
}
