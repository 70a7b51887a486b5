package org.goodword.moving.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// Keys derived from the passphrase of an archive: one seals what the installation's own key had encrypted, another
/// signs, so that nobody without the passphrase changes what is in it.
public final class ArchiveKey {
    public static final int SHORTEST = 12;

    private static final int ROUNDS = 600_000;
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Lock lock;
    private final byte[] root;

    private ArchiveKey(String salt, int rounds, String passphrase) {
        root = derived(passphrase, HexFormat.of().parseHex(salt), rounds);
        lock = new Lock(salt, rounds, HexFormat.of().formatHex(mac("passphrase", new byte[0])));
    }

    public static ArchiveKey make(String passphrase) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new ArchiveKey(HexFormat.of().formatHex(salt), ROUNDS, passphrase);
    }

    /// @return empty when it is another passphrase
    public static Optional<ArchiveKey> open(Lock lock, String passphrase) {
        if (lock.rounds() < 1 || lock.rounds() > MOST_ROUNDS) return Optional.empty();
        try {
            var key = new ArchiveKey(lock.salt(), lock.rounds(), passphrase);
            return key.lock.equals(lock) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException noSalt) {
            return Optional.empty();
        }
    }

    public Lock lock() {
        return lock;
    }

    /// @param place what it is, without which it cannot be opened
    String seal(String place, String plain) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return TEXT.encodeToString(nonce)
                + "."
                + TEXT.encodeToString(cipher(Cipher.ENCRYPT_MODE, place, nonce, plain.getBytes(UTF_8)));
    }

    /// @throws IllegalArgumentException when it was sealed otherwise
    String unseal(String place, String sealed) {
        var parts = sealed.split("\\.", -1);
        if (parts.length != 2) throw new IllegalArgumentException("not a sealed text");
        var decoder = Base64.getUrlDecoder();
        return new String(
                cipher(Cipher.DECRYPT_MODE, place, decoder.decode(parts[0]), decoder.decode(parts[1])), UTF_8);
    }

    byte[] mac(String purpose, byte[] message) {
        return hmac(hmac(root, purpose.getBytes(UTF_8)), message);
    }

    boolean verifies(String purpose, byte[] message, byte[] mac) {
        return MessageDigest.isEqual(mac(purpose, message), mac);
    }

    private byte[] cipher(int mode, String place, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = new SecretKeySpec(hmac(root, "seal".getBytes(UTF_8)), "AES");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(place.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("not sealed as " + place, broken);
        }
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] derived(String passphrase, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(passphrase.toCharArray(), salt, rounds, 256))
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
