package org.goodword.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.goodword.platform.Secrets;

/// The keys of the installation, newest first: the newest works, the others only read.
final class KeyRing implements Secrets {
    private static final int NONCE = 12;
    private static final int SHORTEST_MAC = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private volatile List<Key> keys;

    KeyRing(List<Key> newestFirst) {
        keys = List.copyOf(newestFirst);
    }

    void renew(List<Key> newestFirst) {
        keys = List.copyOf(newestFirst);
    }

    String newestId() {
        return keys.getFirst().id();
    }

    @Override
    public String encrypt(String purpose, String plain) {
        var key = keys.getFirst();
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, key, purpose, nonce, plain.getBytes(StandardCharsets.UTF_8));
        return key.id() + "." + text(nonce) + "." + text(sealed);
    }

    @Override
    public String decrypt(String purpose, String encrypted) {
        var parts = encrypted.split("\\.", -1);
        if (parts.length != 3) throw new IllegalArgumentException("not an encrypted text");
        var plain = cipher(Cipher.DECRYPT_MODE, named(parts[0]), purpose, bytes(parts[1]), bytes(parts[2]));
        return new String(plain, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] mac(String purpose, byte[] message) {
        return mac(keys.getFirst(), purpose, message);
    }

    @Override
    public boolean verifies(String purpose, byte[] message, byte[] mac) {
        if (mac.length < SHORTEST_MAC) return false;
        return keys.stream()
                .map(key -> Arrays.copyOf(mac(key, purpose, message), Math.min(mac.length, 32)))
                .anyMatch(ours -> MessageDigest.isEqual(ours, mac));
    }

    private Key named(String id) {
        return keys.stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("encrypted with key " + id + ", which is not here"));
    }

    private static byte[] cipher(int mode, Key key, String purpose, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.encrypting(purpose), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("not made for " + purpose + " with key " + key.id(), broken);
        }
    }

    private static byte[] mac(Key key, String purpose, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key.signing(purpose));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
