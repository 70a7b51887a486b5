package org.goodword.e2e;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// A site whose server says of a customer of its own who he is (RFC 7519, HS256).
///
/// @param secret as the desk told it to the site
record SignedIn(String secret, String customer) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final JsonMapper JSON = new JsonMapper();

    /// Once, for this long; an expired one for a negative time.
    String proof(Duration life) {
        var until = Instant.now().plus(life);
        var claims = Map.<String, Object>of(
                "sub",
                customer,
                "name",
                "Dana Scully",
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                until.minus(life.abs()).getEpochSecond(),
                "exp",
                until.getEpochSecond());
        var said = encoded(Map.of("alg", "HS256", "typ", "JWT")) + "." + encoded(claims);
        return said + "." + encoded(signature(said));
    }

    private byte[] signature(String said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private static String encoded(Map<String, Object> part) {
        return encoded(JSON.writeValueAsBytes(part));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
