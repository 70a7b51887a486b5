package org.goodword.notify.encrypting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A message as one browser alone can read it: RFC 8291, in the coding `aes128gcm` of RFC 8188, as one record.
public final class Encryption {
    /// Bytes of plain text; what is longer a push service need not take (RFC 8291, section 4).
    public static final int MOST = 3993;

    private static final int RECORD = 4096;
    private static final int SALT = 16;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int SECRET = 32;
    private static final int TAG_BITS = 128;
    /// Follows the last record (RFC 8188, section 2).
    private static final byte LAST = 2;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Encryption() {}

    /// @param plain at most [#MOST] bytes
    public static byte[] of(byte[] plain, Subscriber to) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return of(plain, to, P256.newPair(), salt);
    }

    /// @param ours made for this message alone
    static byte[] of(byte[] plain, Subscriber to, KeyPair ours, byte[] salt) {
        if (plain.length > MOST) throw new IllegalArgumentException("Longer than a push may be");
        try {
            var point = P256.point((ECPublicKey) ours.getPublic());
            var secret = secret(to, ours, point);
            var key = derived(secret, salt, "Content-Encoding: aes128gcm", KEY);
            var nonce = derived(secret, salt, "Content-Encoding: nonce", NONCE);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            var record = Arrays.copyOf(plain, plain.length + 1);
            record[plain.length] = LAST;
            var sealed = cipher.doFinal(record);
            return ByteBuffer.allocate(SALT + Integer.BYTES + 1 + point.length + sealed.length)
                    .put(salt)
                    .putInt(RECORD)
                    .put((byte) point.length)
                    .put(point)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// What both sides know (RFC 8291, section 3.4).
    private static byte[] secret(Subscriber to, KeyPair ours, byte[] point) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ours.getPrivate());
        agreement.doPhase(to.key(), true);
        var words = "WebPush: info\0".getBytes(US_ASCII);
        var info = ByteBuffer.allocate(words.length + to.publicKey().length + point.length)
                .put(words)
                .put(to.publicKey())
                .put(point)
                .array();
        return derived(agreement.generateSecret(), to.auth(), info, SECRET);
    }

    private static byte[] derived(byte[] secret, byte[] salt, String words, int length)
            throws GeneralSecurityException {
        return derived(secret, salt, (words + '\0').getBytes(US_ASCII), length);
    }

    private static byte[] derived(byte[] secret, byte[] salt, byte[] info, int length) throws GeneralSecurityException {
        var how = HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(secret).thenExpand(info, length);
        return KDF.getInstance("HKDF-SHA256").deriveData(how);
    }
}
