package org.goodword.identity.oidc;

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
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.goodword.identity.oidc.Discovery.Provider;
import org.goodword.identity.passkeys.Site;
import org.goodword.identity.signin.SignIn.Arrival;
import org.goodword.identity.signin.Visit;
import org.goodword.platform.Caller;
import org.springframework.stereotype.Component;

/// Signs in by the provider: she is sent there, and comes back with a code (OpenID Connect Core 1.0 §3.1). The provider
/// may take its time: no transaction is open meanwhile.
@Component
public class OidcSignIn {
    private static final String BACK = "/sign-in/returned";
    private static final String SIGN_OUT = "goodword.providerSignOut";

    private final OidcKeeping keeping;
    private final Discovery discovery;
    private final Journeys journeys;
    private final TokenAsking asking;
    private final IdTokens tokens;
    private final Arriving arriving;
    private final Clock clock;

    OidcSignIn(
            OidcKeeping keeping,
            Discovery discovery,
            Journeys journeys,
            TokenAsking asking,
            IdTokens tokens,
            Arriving arriving,
            Clock clock) {
        this.keeping = keeping;
        this.discovery = discovery;
        this.journeys = journeys;
        this.asking = asking;
        this.tokens = tokens;
        this.arriving = arriving;
        this.clock = clock;
    }

    /// What stands on the button; empty where there is none.
    public Optional<String> button() {
        return keeping.working().map(OidcSettings::button);
    }

    /// Where the provider sends people back to, which it wants to know beforehand.
    public static String redirect(HttpServletRequest request) {
        return Site.of(request).origin() + BACK;
    }

    /// The address at the provider; it works for ten minutes, once, in this browser.
    ///
    /// @throws Rejected `provider-off`, `provider-unreachable`, `provider-wrong`, `too-many-requests`
    public URI begin(HttpServletRequest request) {
        journeys.count(request);
        var settings = keeping.working().orElseThrow(OidcProblem::off);
        var provider = discovery.of(settings.issuer());
        var journey = journeys.begin(settings, redirect(request), request);
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        new ClientID(settings.clientId()),
                        URI.create(journey.redirect()))
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(new State(journey.state()))
                .nonce(new Nonce(journey.nonce()))
                .codeChallenge(new CodeVerifier(journey.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /// She is back.
    ///
    /// @throws Rejected in words, whatever is wrong
    public Arrival finish(Returned returned, HttpServletRequest request) {
        journeys.count(request);
        var settings = keeping.working().orElseThrow(OidcProblem::off);
        var journey = journeys.take(returned.state(), settings, request);
        var provider = discovery.of(settings.issuer());
        requireFrom(provider, returned);
        if (returned.code().isEmpty())
            throw OidcProblem.refused(returned.error().orElse("it sent no code"));
        var redeemed = asking.redeem(provider, journey, returned.code().get(), keeping.secret(settings));
        var claims = tokens.believe(redeemed.getIDToken(), provider, journey);
        var person = Person.of(claims, more(claims, provider, redeemed, settings), settings);
        var arrival = arriving.arrive(person, settings, Visit.of(request));
        remember(provider, settings, redeemed, request);
        return arrival;
    }

    /// An answer of another provider must not be taken for this one's (RFC 9207).
    private static void requireFrom(Provider provider, Returned returned) {
        var issuer = provider.metadata().getIssuer().getValue();
        var says = provider.metadata().supportsAuthorizationResponseIssuerParam();
        if (returned.issuer().isEmpty() ? says : !returned.issuer().get().equals(issuer))
            throw OidcProblem.token("issuer", "the answer is another provider's.");
    }

    private Optional<JWTClaimsSet> more(
            JWTClaimsSet claims, Provider provider, OIDCTokens redeemed, OidcSettings settings) {
        var at = provider.metadata().getUserInfoEndpointURI();
        return at != null && Person.isThin(claims, settings)
                ? Optional.of(asking.userInfo(at, redeemed.getAccessToken()))
                : Optional.empty();
    }

    private static void remember(
            Provider provider, OidcSettings settings, OIDCTokens redeemed, HttpServletRequest request) {
        var at = provider.metadata().getEndSessionEndpointURI();
        if (at == null || !settings.signsOutThere()) return;
        var address = new LogoutRequest(
                at,
                redeemed.getIDToken(),
                null,
                new ClientID(settings.clientId()),
                URI.create(Site.of(request).origin() + "/sign-in"),
                null,
                null);
        request.setAttribute(SIGN_OUT, address.toURI().toString());
    }

    /// Takes what was remembered into the session that has begun meanwhile.
    public static void keepSignOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && request.getAttribute(SIGN_OUT) instanceof String address)
            session.setAttribute(SIGN_OUT, address);
    }

    /// Where who signs out here ends her session at the provider (OpenID Connect RP-Initiated Logout 1.0); empty where
    /// she did not come from there, or the provider or the workspace does not want it.
    public Optional<String> signOutAddress(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SIGN_OUT) instanceof String address
                ? Optional.of(address)
                : Optional.empty();
    }

    /// Looks at the provider that is kept, as at a sign-in.
    ///
    /// @throws Rejected `not-allowed`, `provider-off`, `provider-unreachable`, `provider-wrong`
    public Checked check(Caller by) {
        var settings = keeping.show(by).orElseThrow(OidcProblem::off);
        var provider = discovery.fresh(settings.issuer());
        try {
            var selector = new JWKSelector(new JWKMatcher.Builder().build());
            var keys = provider.keys().get(selector, null).size();
            return new Checked(provider.metadata().getAuthorizationEndpointURI().getHost(), keys, clock.instant());
        } catch (KeySourceException away) {
            throw OidcProblem.unreachable("its keys cannot be fetched.");
        }
    }

    /// What came back with her.
    ///
    /// @param error what the provider said instead of a code
    public record Returned(String state, Optional<String> code, Optional<String> issuer, Optional<String> error) {}

    /// @param keys how many it signs with
    public record Checked(String host, int keys, Instant at) {}
}
