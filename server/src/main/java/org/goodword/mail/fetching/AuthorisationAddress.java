package org.goodword.mail.fetching;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodword.mail.fetching.AuthorisationKeeping.Begun;

/// Where a mailbox's owner is sent (RFC 6749 §4.1.1).
final class AuthorisationAddress {
    private AuthorisationAddress() {}

    static URI of(Begun begun, URI redirect) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("response_type", "code");
        fields.put("client_id", begun.oauth().clientId());
        fields.put("redirect_uri", redirect.toString());
        begun.oauth().scope().ifPresent(scope -> fields.put("scope", scope));
        fields.put("state", begun.state());
        fields.put("code_challenge", challenge(begun.verifier()));
        fields.put("code_challenge_method", "S256");
        fields.put("login_hint", begun.mailbox().user());
        // Google gives a refresh token only to who asks in its own words, and again only after asking its user again.
        fields.put("access_type", "offline");
        fields.put("prompt", "consent");
        var endpoint = begun.oauth().authorizationEndpoint().orElseThrow();
        return URI.create("%s%s%s".formatted(endpoint, endpoint.getQuery() == null ? "?" : "&", query(fields)));
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// RFC 7636 §4.2.
    static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
