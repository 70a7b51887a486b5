package org.goodword.mail.domainkeys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// RSA keys of 2048 bits, which every receiver can check (RFC 8301).
final class KeyPairs {
    private static final String RSA = "RSA";
    private static final int BITS = 2048;

    private KeyPairs() {}

    static KeyPair make() {
        try {
            var generator = KeyPairGenerator.getInstance(RSA);
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static PrivateKey read(String pkcs8) {
        try {
            var bytes = Base64.getDecoder().decode(pkcs8);
            return KeyFactory.getInstance(RSA).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A domain key cannot be read", broken);
        }
    }
}
