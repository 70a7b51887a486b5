package org.goodword.identity.apps;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodword.platform.AgentId;
import org.goodword.platform.Token;
import org.goodword.platform.Version;

/// A program of somebody else's that agents may let act for them.
///
/// @param secretHash absent for a public client, which can keep no secret (RFC 6749 §2.1)
/// @param scopes the most it may ask for
/// @param madeBy the agent who registered it
public record App(
        AppId id,
        String name,
        Optional<String> secretHash,
        List<RedirectUri> redirectUris,
        AppScopes scopes,
        AgentId madeBy,
        Instant createdAt,
        Version version) {
    public boolean isConfidential() {
        return secretHash.isPresent();
    }

    boolean isSecret(String shown) {
        return secretHash.filter(hash -> hash.equals(new Token(shown).hash())).isPresent();
    }

    /// The address of its own that admits this one.
    Optional<RedirectUri> redirectUri(String asked) {
        return redirectUris.stream().filter(uri -> uri.admits(asked)).findFirst();
    }
}
