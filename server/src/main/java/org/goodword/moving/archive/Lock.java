package org.goodword.moving.archive;

/// What opens the archive for who knows its passphrase.
///
/// @param salt 32 hexadecimal digits
/// @param rounds of PBKDF2 with HMAC-SHA-256 (RFC 8018)
/// @param check by which a wrong passphrase is known: 64 hexadecimal digits
public record Lock(String salt, int rounds, String check) {}
