package org.goodword.identity.secondfactor;

import com.google.common.io.BaseEncoding;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes by the clock, as authenticator apps make them (RFC 6238): six digits, a new one every 30 seconds, HMAC-SHA-1.
///
/// @param secret base32 without padding, as apps read it
record Totp(String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BaseEncoding BASE32 = BaseEncoding.base32().omitPadding();
    private static final int SECONDS = 30;
    private static final int BYTES = 20;
    private static final int MODULUS = 1_000_000;

    /// A phone's clock may be off by so many steps.
    private static final int DRIFT = 1;

    static Totp random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Totp(BASE32.encode(bytes));
    }

    /// The step of a code that fits this moment and is later than the last one used.
    OptionalLong step(String code, Instant now, long lastUsed) {
        var current = now.getEpochSecond() / SECONDS;
        for (var step = current - DRIFT; step <= current + DRIFT; step++)
            if (step > lastUsed && same(code, code(step))) return OptionalLong.of(step);
        return OptionalLong.empty();
    }

    String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(BASE32.decode(secret), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// What an app reads from the picture.
    String uri(String issuer, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
                .formatted(encoded(issuer), encoded(account), secret, encoded(issuer), SECONDS);
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Totp[…]";
    }
}
