package org.goodword.openid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.goodword.platform.Invalid;
import org.goodword.platform.Outside;
import org.goodword.platform.Outside.NotFetched;
import org.springframework.stereotype.Component;

/// What a provider says about itself (OpenID Connect Discovery 1.0), kept for ten minutes. What it names is asked from
/// the world outside only, or from hosts that the operator trusts.
@Component
class Discovery {
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);
    private static final int LONGEST = 256 * 1024;
    private static final int MOST = 1000;
    private static final String WHERE = "/.well-known/openid-configuration";

    private final Outside outside;
    private final Cache<String, Provider> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KNOWN_FOR).build();

    Discovery(Outside outside) {
        this.outside = outside;
    }

    /// @throws Rejected `provider-unreachable`, `provider-wrong`
    Provider of(Client client) {
        // Not asked for under the cache's lock: it may take its time.
        return Optional.ofNullable(known.getIfPresent(client.issuer())).orElseGet(() -> fresh(client));
    }

    /// @throws Rejected `provider-unreachable`, `provider-wrong`
    Provider fresh(Client client) {
        var provider = read(client);
        known.put(client.issuer(), provider);
        return provider;
    }

    /// @throws Rejected `invalid-value` when a provider cannot be there
    void requireAddress(String issuer) {
        try {
            var at = URI.create(issuer);
            if (at.getRawQuery() != null || at.getRawFragment() != null)
                throw Invalid.of("issuer", "An issuer has no question mark and no #.");
            outside.requireSafe(issuer);
        } catch (NotFetched | IllegalArgumentException refused) {
            throw Invalid.of("issuer", String.valueOf(refused.getMessage()));
        }
    }

    private Provider read(Client client) {
        var issuer = client.issuer();
        requireAddress(issuer);
        var metadata = metadata(client);
        if (!metadata.getIssuer().getValue().equals(issuer))
            throw ProviderProblem.wrong("At %s the issuer is called \"%s\". Write it as the provider does."
                    .formatted(issuer, metadata.getIssuer().getValue()));
        if (metadata.getAuthorizationEndpointURI() == null
                || metadata.getTokenEndpointURI() == null
                || metadata.getJWKSetURI() == null)
            throw ProviderProblem.wrong("%s names no address to sign in at, for tokens or for keys.".formatted(issuer));
        return new Provider(metadata, keys(metadata));
    }

    private OIDCProviderMetadata metadata(Client client) {
        var issuer = client.issuer();
        try {
            var text = get(issuer.replaceAll("/+$", "") + WHERE);
            return OIDCProviderMetadata.parse(text);
        } catch (IOException away) {
            throw ProviderProblem.unreachable(client, String.valueOf(away.getMessage()));
        } catch (com.nimbusds.oauth2.sdk.ParseException other) {
            throw ProviderProblem.wrong(
                    "%s does not describe an OpenID Connect provider: %s.".formatted(issuer, other.getMessage()));
        }
    }

    /// Kept, and asked for again when a token names one that is not among them, at most every half minute.
    private JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            metadata.getJWKSetURI().toURL(),
                            url -> new Resource(get(url.toString()), "application/jwk-set+json"))
                    .retrying(true)
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException | IllegalArgumentException malformed) {
            throw ProviderProblem.wrong("\"%s\" is no address for keys.".formatted(metadata.getJWKSetURI()));
        }
    }

    private String get(String url) throws IOException {
        try {
            outside.requireSafe(url);
            var body = outside.get(url, Optional.empty(), LONGEST).body();
            return new String(body.orElseThrow(), StandardCharsets.UTF_8);
        } catch (NotFetched refused) {
            throw new IOException(refused.sentence());
        }
    }

    /// @param keys with which it signs
    record Provider(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}
}
