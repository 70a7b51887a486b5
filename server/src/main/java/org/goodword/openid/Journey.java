package org.goodword.openid;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/// What is to be remembered while somebody is at the provider, by the browser she left with and by nobody else: for
/// ten minutes, and one return.
///
/// @param nonce what the ID token must repeat
/// @param verifier the proof key (RFC 7636), which the provider has seen the hash of
/// @param redirect where she comes back to
public record Journey(
        String state, String nonce, String verifier, String issuer, String clientId, String redirect, Instant begun)
        implements Serializable {
    public static final Duration LIFE = Duration.ofMinutes(10);

    /// Whether she may end it now, at this provider and with this state.
    boolean ends(Client client, String withState, Instant now) {
        var late = begun.plus(LIFE).isBefore(now);
        var other = !issuer.equals(client.issuer()) || !clientId.equals(client.clientId());
        return !late && !other && isSame(state, withState);
    }

    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Journey[to %s]".formatted(issuer);
    }
}
