package org.goodword.integration.delivering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What says that a webhook is ours: HMAC-SHA256 over id, timestamp and body, one for each secret that counts now
/// (Standard Webhooks, "Signature scheme").
final class Signature {
    private static final String PREFIX = "whsec_";

    private Signature() {}

    static String of(String id, long timestamp, String body, List<String> secrets) {
        var signed = "%s.%d.%s".formatted(id, timestamp, body);
        return secrets.stream().map(secret -> "v1," + mac(secret, signed)).collect(Collectors.joining(" "));
    }

    private static String mac(String secret, String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
