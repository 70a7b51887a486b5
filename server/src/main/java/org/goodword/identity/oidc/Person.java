package org.goodword.identity.oidc;

import com.google.common.base.Splitter;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.identity.directory.Newcomer;
import org.goodword.identity.directory.OutsideIdentity;
import org.goodword.platform.EmailAddress;
import org.jspecify.annotations.Nullable;

/// Who came back, as far as the provider says and is believed.
///
/// @param email empty where it says none
/// @param verified whether it vouches for the address
/// @param groups empty for none
/// @param ways what it says of how she was recognised: `amr` (RFC 8176) and `acr`
record Person(
        OutsideIdentity identity,
        Optional<EmailAddress> email,
        boolean verified,
        String name,
        Set<String> groups,
        Set<String> ways) {
    Newcomer newcomer() {
        return new Newcomer(identity, email.filter(_ -> verified), name, groups);
    }

    /// @param more what the provider tells beside the token, if it was asked
    /// @throws org.goodword.platform.Rejected `id-token-refused`
    static Person of(JWTClaimsSet token, Optional<JWTClaimsSet> more, OidcSettings settings) {
        var claims = new LinkedHashMap<String, Object>(
                more.map(JWTClaimsSet::getClaims).orElse(Map.of()));
        if (more.isPresent() && !Objects.equals(claims.get("sub"), token.getSubject()))
            throw OidcProblem.token("subject", "it tells about somebody else.");
        claims.putAll(token.getClaims());
        var email = text(claims, "email").flatMap(EmailAddress::parse);
        var name = text(claims, "name").or(() -> email.map(EmailAddress::local)).orElse("");
        return new Person(
                settings.identity(String.valueOf(token.getSubject())),
                email,
                isVerified(claims),
                name,
                groups(claims, settings),
                ways(token));
    }

    /// Whether the token leaves out what decides.
    static boolean isThin(JWTClaimsSet token, OidcSettings settings) {
        return token.getClaim("email") == null
                || !settings.groupsClaim().isEmpty() && found(token.getClaims(), settings.groupsClaim()) == null;
    }

    private static Set<String> groups(Map<String, Object> claims, OidcSettings settings) {
        if (settings.groupsClaim().isEmpty()) return Set.of();
        var found = found(claims, settings.groupsClaim());
        // Entra ID names another place to ask at when somebody is in more than 200 groups.
        if (found == null
                && claims.get("_claim_names") instanceof Map<?, ?> names
                && names.containsKey(settings.groupsClaim()))
            throw OidcProblem.token(
                    "groups",
                    "it leaves your groups out because there are too many. Have it send those of this application.");
        return words(found);
    }

    private static @Nullable Object found(Map<String, Object> claims, String path) {
        if (claims.containsKey(path)) return claims.get(path);
        Object at = claims;
        for (var step : Splitter.on('.').split(path)) at = at instanceof Map<?, ?> map ? map.get(step) : null;
        return at;
    }

    private static Set<String> ways(JWTClaimsSet token) {
        var ways = new LinkedHashSet<>(words(token.getClaim("amr")));
        ways.addAll(words(token.getClaim("acr")));
        return ways;
    }

    private static Set<String> words(@Nullable Object value) {
        return switch (value) {
            case String one -> Set.of(one);
            case Collection<?> many ->
                many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toSet());
            case null, default -> Set.of();
        };
    }

    private static Optional<String> text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    /// Entra ID says it by a claim of its own, and leaves the usual one out.
    private static boolean isVerified(Map<String, Object> claims) {
        var ofEntra = claims.get("xms_edov");
        return claims.containsKey("email_verified")
                ? isTrue(claims.get("email_verified"))
                : isTrue(ofEntra) || ofEntra instanceof Number number && number.intValue() == 1 || "1".equals(ofEntra);
    }

    /// Some write it as text.
    private static boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value) || "true".equals(value);
    }
}
