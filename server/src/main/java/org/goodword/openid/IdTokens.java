package org.goodword.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.goodword.openid.Discovery.Provider;
import org.springframework.stereotype.Component;

/// Believes an ID token or says why not (OpenID Connect Core 1.0 §3.1.3.7). Signatures are Nimbus's business; who it is
/// from, for whom and of when is told here, so that each refusal has its own words.
@Component
class IdTokens {
    /// By how much the clocks of the provider and of this server may differ.
    static final Duration SKEW = Duration.ofSeconds(60);

    /// No secret of ours signs, and nobody signs with nothing.
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Clock clock;

    IdTokens(Clock clock) {
        this.clock = clock;
    }

    /// @throws Rejected `id-token-refused`, `clocks-differ`, `provider-unreachable`
    JWTClaimsSet believe(JWT token, Provider provider, Client client, Journey journey) {
        var claims = signed(token, provider, client);
        if (!journey.issuer().equals(claims.getIssuer()))
            throw ProviderProblem.token(client, "issuer", "the token is from \"%s\".".formatted(claims.getIssuer()));
        requireForUs(claims, client);
        requireNow(claims, client);
        if (!Journey.isSame(journey.nonce(), text(claims, "nonce").orElse("")))
            throw ProviderProblem.token(client, "nonce", "the token is the answer to another sign-in.");
        if (Optional.ofNullable(claims.getSubject()).orElse("").isBlank())
            throw ProviderProblem.token(client, "subject", "the token names nobody.");
        return claims;
    }

    private static JWTClaimsSet signed(JWT token, Provider provider, Client client) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, provider.keys()));
        // Its own look at the time knows another clock than ours.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        try {
            return processor.process(token, null);
        } catch (KeySourceException away) {
            throw ProviderProblem.unreachable(client, "its keys cannot be fetched.");
        } catch (BadJOSEException | JOSEException forged) {
            throw ProviderProblem.token(client, "signature", "the token is not signed by a key of its own.");
        }
    }

    private static void requireForUs(JWTClaimsSet claims, Client client) {
        var clientId = client.clientId();
        var audience = claims.getAudience();
        var party = text(claims, "azp");
        if (!audience.contains(clientId)
                || party.isPresent() && !party.get().equals(clientId)
                || audience.size() > 1 && party.isEmpty())
            throw ProviderProblem.token(client, "audience", "the token is for another application.");
    }

    private void requireNow(JWTClaimsSet claims, Client client) {
        var now = clock.instant();
        if (claims.getExpirationTime() == null || claims.getIssueTime() == null)
            throw ProviderProblem.token(client, "shape", "the token does not say of when it is.");
        var issued = claims.getIssueTime().toInstant();
        var begins = Optional.ofNullable(claims.getNotBeforeTime())
                .map(Date::toInstant)
                .filter(issued::isBefore)
                .orElse(issued);
        if (begins.minus(SKEW).isAfter(now))
            throw ProviderProblem.clocks(sentence(client, "ahead of", Duration.between(now, begins)));
        if (!claims.getExpirationTime().toInstant().plus(SKEW).isAfter(now))
            throw ProviderProblem.clocks(sentence(client, "behind", Duration.between(issued, now)));
    }

    /// A token is made when it is asked for, so its age is how much the clocks differ.
    private static String sentence(Client client, String how, Duration by) {
        var much = by.toMinutes() > 0 ? by.toMinutes() + " min " + by.toSecondsPart() + " s" : by.toSeconds() + " s";
        return "The clock of %s is %s %s this server's; %d s are allowed. Set one of them right."
                .formatted(client.called(), much, how, SKEW.toSeconds());
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
