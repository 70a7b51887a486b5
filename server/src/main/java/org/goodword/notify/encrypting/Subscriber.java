package org.goodword.notify.encrypting;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;

/// The keys a browser gives with its subscription.
///
/// @param publicKey its point on the curve P-256, uncompressed: 65 bytes
/// @param auth 16 bytes that only the browser and we know
public record Subscriber(byte[] publicKey, byte[] auth) {
    private static final int POINT = 65;
    private static final int SECRET = 16;
    private static final byte UNCOMPRESSED = 4;

    /// @throws Rejected `invalid-value`
    public static Subscriber of(String publicKey, String auth) {
        var keys = new Subscriber(bytes("keys.p256dh", publicKey, POINT), bytes("keys.auth", auth, SECRET));
        try {
            keys.key();
        } catch (GeneralSecurityException noPoint) {
            throw Invalid.of("keys.p256dh", "This is no key of a browser's subscription.");
        }
        return keys;
    }

    private static byte[] bytes(String field, String text, int length) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == length) return bytes;
        } catch (IllegalArgumentException malformed) {
            // Told below.
        }
        throw Invalid.of(field, "This is no key of a browser's subscription.");
    }

    /// @throws GeneralSecurityException when it is no point of the curve: to multiply it would give our key away
    ECPublicKey key() throws GeneralSecurityException {
        return key(publicKey);
    }

    static ECPublicKey key(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT || point[0] != UNCOMPRESSED) throw new GeneralSecurityException("No point");
        var half = POINT / 2 + 1;
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, half));
        var y = new BigInteger(1, Arrays.copyOfRange(point, half, POINT));
        var curve = P256.PARAMETERS.getCurve();
        var p = ((ECFieldFp) curve.getField()).getP();
        var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.pow(2).mod(p).equals(right))
            throw new GeneralSecurityException("Not on the curve");
        var spec = new ECPublicKeySpec(new ECPoint(x, y), P256.PARAMETERS);
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
    }
}
