package org.goodword.openid;

import java.util.List;
import java.util.Locale;

/// Us, as a provider knows us.
///
/// @param issuer as the provider writes it in its tokens
/// @param secret empty for a public client
/// @param scopes with `openid`
/// @param called what refusals call the provider, within a sentence: "your company's sign-in"
public record Client(String issuer, String clientId, String secret, List<String> scopes, String called) {
    /// As a sentence begins.
    String calledFirst() {
        return called.substring(0, 1).toUpperCase(Locale.ROOT) + called.substring(1);
    }

    @Override
    public String toString() {
        return "Client[%s at %s]".formatted(clientId, issuer);
    }
}
