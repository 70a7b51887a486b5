package org.goodword.identity.passkeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/// A simulator: an authenticator and its browser in software, speaking WebAuthn Level 3 (§5.8.1, §6.1, §6.5, "none"
/// attestation, ES256).
final class SoftKey {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[32];
    private final String host;
    int count;
    boolean verifies = true;
    String origin;

    SoftKey(String host, String origin) {
        this.host = host;
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    Map<String, Object> created(String challenge) {
        var data = authenticatorData(ATTESTED);
        var object = new ByteArrayOutputStream();
        object.writeBytes(new byte[] {(byte) 0xa3, 0x63});
        object.writeBytes("fmt".getBytes(UTF_8));
        object.write(0x64);
        object.writeBytes("none".getBytes(UTF_8));
        object.write(0x67);
        object.writeBytes("attStmt".getBytes(UTF_8));
        object.write(0xa0);
        object.write(0x68);
        object.writeBytes("authData".getBytes(UTF_8));
        object.write(0x58);
        object.write(data.length);
        object.writeBytes(data);
        return Map.of(
                "name", "Soft key",
                "clientDataJSON", text(clientData("webauthn.create", challenge)),
                "attestationObject", text(object.toByteArray()));
    }

    Map<String, Object> used(String challenge) {
        count++;
        var data = authenticatorData(0);
        var client = clientData("webauthn.get", challenge);
        return Map.of(
                "id", text(id),
                "clientDataJSON", text(client),
                "authenticatorData", text(data),
                "signature", text(signature(data, client)));
    }

    private byte[] signature(byte[] data, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private byte[] clientData(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(UTF_8);
    }

    private byte[] authenticatorData(int more) {
        var data = new ByteArrayOutputStream();
        data.writeBytes(sha256(host.getBytes(UTF_8)));
        data.write(PRESENT | (verifies ? VERIFIED : 0) | more);
        data.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
        if (more == ATTESTED) {
            data.writeBytes(new byte[16]);
            data.writeBytes(new byte[] {0, (byte) id.length});
            data.writeBytes(id);
            data.writeBytes(publicKey());
        }
        return data.toByteArray();
    }

    /// COSE_Key of RFC 9053: kty EC2, alg ES256, crv P-256, x, y.
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        key.writeBytes(coordinate(point.getAffineX().toByteArray()));
        key.writeBytes(new byte[] {0x22, 0x58, 0x20});
        key.writeBytes(coordinate(point.getAffineY().toByteArray()));
        return key.toByteArray();
    }

    private static byte[] coordinate(byte[] number) {
        var exact = new byte[32];
        var from = Math.max(0, number.length - exact.length);
        var bare = Arrays.copyOfRange(number, from, number.length);
        System.arraycopy(bare, 0, exact, exact.length - bare.length, bare.length);
        return exact;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
