package org.goodword.platform;

/// Keeps secrets at rest and signs what leaves the house, with keys derived from the installation's secret.
///
/// A purpose ("mail-password", "reply-address") separates uses: what was made for one is worthless for another.
/// After `rotate-secret` new work uses the new key, and everything the older keys made stays valid.
public interface Secrets {
    /// AES-256-GCM, as text that names its key. At most 64 KB of plain text is meant.
    String encrypt(String purpose, String plain);

    /// @throws IllegalArgumentException when the text was not made for this purpose by a key we hold
    String decrypt(String purpose, String encrypted);

    /// HMAC-SHA256, 32 bytes. May be cut to as few as 8 where it is typed or mailed.
    byte[] mac(String purpose, byte[] message);

    /// True when one of our keys made this mac, or the longer one it was cut from (8 bytes at least).
    boolean verifies(String purpose, byte[] message, byte[] mac);
}
