package org.goodword.mail.signing;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/// RFC 4648 §6 in lower case without padding: survives servers that change the case of addresses.
final class Base32 {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        var held = 0;
        var bits = 0;
        for (var next : bytes) {
            held = held << 8 | next & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) text.append(LETTERS.charAt(held >> bits - 5 & 31));
        }
        if (bits > 0) text.append(LETTERS.charAt(held << 5 - bits & 31));
        return text.toString();
    }

    /// Empty when a letter is foreign or the text is not what `encode` gives (left-over bits must be zero).
    static Optional<byte[]> decode(String text) {
        var bytes = new ByteArrayOutputStream();
        var held = 0;
        var bits = 0;
        for (var letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            var value = LETTERS.indexOf(letter);
            if (value < 0) return Optional.empty();
            held = held << 5 | value;
            bits += 5;
            if (bits >= 8) bytes.write(held >> (bits -= 8));
        }
        var decoded = bytes.toByteArray();
        return encode(decoded).equalsIgnoreCase(text) ? Optional.of(decoded) : Optional.empty();
    }
}
