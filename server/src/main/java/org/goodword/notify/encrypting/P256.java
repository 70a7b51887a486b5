package org.goodword.notify.encrypting;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;

/// The one curve of Web Push.
final class P256 {
    private static final ECGenParameterSpec CURVE = new ECGenParameterSpec("secp256r1");
    private static final int COORDINATE = 32;

    static final ECParameterSpec PARAMETERS = parameters();

    private P256() {}

    private static ECParameterSpec parameters() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(CURVE);
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(CURVE);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Uncompressed: 4, x, y.
    static byte[] point(ECPublicKey key) {
        var point = new byte[1 + 2 * COORDINATE];
        point[0] = 4;
        copy(key.getW().getAffineX(), point, 1);
        copy(key.getW().getAffineY(), point, 1 + COORDINATE);
        return point;
    }

    private static void copy(BigInteger number, byte[] into, int at) {
        var bytes = number.toByteArray();
        var digits =
                bytes.length > COORDINATE ? Arrays.copyOfRange(bytes, bytes.length - COORDINATE, bytes.length) : bytes;
        System.arraycopy(digits, 0, into, at + COORDINATE - digits.length, digits.length);
    }
}
