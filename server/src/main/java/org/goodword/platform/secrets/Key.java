package org.goodword.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// One secret of the installation; every use has a key of its own, derived by HKDF-SHA256 (RFC 5869).
final class Key {
    private final byte[] secret;
    private final String id;
    private final Map<String, SecretKey> derived = new ConcurrentHashMap<>();

    Key(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.id = HexFormat.of().formatHex(derive("key id", "Generic").getEncoded(), 0, 4);
    }

    /// Eight hexadecimal digits, safe to show.
    String id() {
        return id;
    }

    SecretKey encrypting(String purpose) {
        return derived.computeIfAbsent("encrypt " + purpose, use -> derive(use, "AES"));
    }

    SecretKey signing(String purpose) {
        return derived.computeIfAbsent("sign " + purpose, use -> derive(use, "HmacSHA256"));
    }

    private SecretKey derive(String use, String algorithm) {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(secret)
                .thenExpand(("goodword " + use).getBytes(StandardCharsets.UTF_8), 32);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
