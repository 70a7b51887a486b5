package org.goodword.integration.choosing;

import java.security.SecureRandom;
import java.util.Base64;

/// What signs webhooks, as Standard Webhooks writes it: `whsec_` and 32 bytes in base64.
final class SigningSecret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private SigningSecret() {}

    static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }
}
