package org.goodword.identity.oidc;

import com.google.common.base.Splitter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.identity.directory.Newcomer;
import org.goodword.identity.directory.OutsideIdentity;
import org.goodword.openid.Believed;
import org.goodword.openid.Believed.Vouching;
import org.goodword.openid.Client;
import org.goodword.openid.ProviderProblem;
import org.goodword.platform.EmailAddress;
import org.jspecify.annotations.Nullable;

/// Who came back, as an agent.
///
/// @param email empty where the provider says none
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

    /// @throws org.goodword.platform.Rejected `id-token-refused`
    static Person of(Believed believed, OidcSettings settings, Client client) {
        var email = believed.email();
        var name = believed.name().or(() -> email.map(EmailAddress::local)).orElse("");
        return new Person(
                settings.identity(believed.subject()),
                email,
                believed.vouching() == Vouching.HERS,
                name,
                groups(believed.claims(), settings, client),
                ways(believed.token()));
    }

    /// Whether the token leaves out what decides.
    static boolean isThin(Map<String, Object> token, OidcSettings settings) {
        return token.get("email") == null
                || !settings.groupsClaim().isEmpty() && found(token, settings.groupsClaim()) == null;
    }

    private static Set<String> groups(Map<String, Object> claims, OidcSettings settings, Client client) {
        if (settings.groupsClaim().isEmpty()) return Set.of();
        var found = found(claims, settings.groupsClaim());
        // Entra ID names another place to ask at when somebody is in more than 200 groups.
        if (found == null
                && claims.get("_claim_names") instanceof Map<?, ?> names
                && names.containsKey(settings.groupsClaim()))
            throw ProviderProblem.token(
                    client,
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

    private static Set<String> ways(Map<String, Object> token) {
        var ways = new LinkedHashSet<>(words(token.get("amr")));
        ways.addAll(words(token.get("acr")));
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
}
