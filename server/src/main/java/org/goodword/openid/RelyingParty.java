package org.goodword.openid;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.goodword.openid.Discovery.Provider;
import org.goodword.platform.Token;
import org.springframework.stereotype.Component;

/// Sends somebody to a provider, and believes or does not believe what she comes back with (OpenID Connect Core 1.0
/// §3.1: code flow only, always with state, nonce and PKCE). The provider may take its time: call it without a
/// transaction.
@Component
public class RelyingParty {
    private final Discovery discovery;
    private final TokenAsking asking;
    private final IdTokens tokens;
    private final Clock clock;

    RelyingParty(Discovery discovery, TokenAsking asking, IdTokens tokens, Clock clock) {
        this.discovery = discovery;
        this.asking = asking;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// @throws Rejected `invalid-value` for `issuer` when no provider can be there
    public void requireAddress(String issuer) {
        discovery.requireAddress(issuer);
    }

    /// @param redirect where she comes back to, which the provider knows beforehand
    /// @throws Rejected `provider-unreachable`, `provider-wrong`
    public Departure depart(Client client, String redirect) {
        var provider = discovery.of(client);
        var journey = new Journey(
                Token.random("").value(),
                Token.random("").value(),
                Token.random("").value(),
                client.issuer(),
                client.clientId(),
                redirect,
                clock.instant());
        var address = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(client.scopes().toArray(String[]::new)),
                        new ClientID(client.clientId()),
                        URI.create(redirect))
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(new State(journey.state()))
                .nonce(new Nonce(journey.nonce()))
                .codeChallenge(new CodeVerifier(journey.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
        return new Departure(address, journey);
    }

    /// @param address at the provider, where the browser goes
    /// @param journey is remembered by whoever sent her, so that only her browser ends it, and once
    public record Departure(URI address, Journey journey) {}

    /// She is back.
    ///
    /// @param journey the one that her browser began, which is remembered no more
    /// @param isThin whether a token leaves out what decides: the provider is asked for the rest then (§5.3)
    /// @throws Rejected `sign-in-not-begun`, `provider-refused`, `provider-unreachable`, `provider-wrong`,
    /// `id-token-refused`, `clocks-differ`
    public Believed arrive(Client client, Journey journey, Returned returned, Predicate<Map<String, Object>> isThin) {
        if (!journey.ends(client, returned.state(), clock.instant())) throw ProviderProblem.notBegun();
        var provider = discovery.of(client);
        requireFrom(provider, client, returned);
        if (returned.code().isEmpty())
            throw ProviderProblem.refused(client, returned.error().orElse("it sent no code"));
        var redeemed = asking.redeem(provider, client, journey, returned.code().get());
        var claims = tokens.believe(redeemed.getIDToken(), provider, client, journey);
        var more = isThin.test(claims.getClaims()) ? more(provider, redeemed, client) : Optional.<JWTClaimsSet>empty();
        return Believed.of(
                claims, more, redeemed.getIDToken(), client, provider.metadata().getEndSessionEndpointURI());
    }

    /// An answer of another provider must not be taken for this one's (RFC 9207).
    private static void requireFrom(Provider provider, Client client, Returned returned) {
        var issuer = provider.metadata().getIssuer().getValue();
        var says = provider.metadata().supportsAuthorizationResponseIssuerParam();
        if (returned.issuer().isEmpty() ? says : !returned.issuer().get().equals(issuer))
            throw ProviderProblem.token(client, "issuer", "the answer is another provider's.");
    }

    private Optional<JWTClaimsSet> more(Provider provider, OIDCTokens redeemed, Client client) {
        return Optional.ofNullable(provider.metadata().getUserInfoEndpointURI())
                .map(at -> asking.userInfo(at, redeemed.getAccessToken(), client));
    }

    /// Looks at a provider as at a sign-in, and not at what is known of it.
    ///
    /// @throws Rejected `provider-unreachable`, `provider-wrong`
    public Checked check(Client client) {
        var provider = discovery.fresh(client);
        try {
            var selector = new JWKSelector(new JWKMatcher.Builder().build());
            var keys = provider.keys().get(selector, null).size();
            return new Checked(provider.metadata().getAuthorizationEndpointURI().getHost(), keys, clock.instant());
        } catch (KeySourceException away) {
            throw ProviderProblem.unreachable(client, "its keys cannot be fetched.");
        }
    }

    /// @param host where people sign in
    /// @param keys how many it signs with
    public record Checked(String host, int keys, Instant at) {}
}
