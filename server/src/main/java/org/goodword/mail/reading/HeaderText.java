package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Encoded words of headers (RFC 2047), read leniently.
///
/// Neighbours of one charset are joined before decoding: many senders cut a character in two.
final class HeaderText {
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^\r\n]{0,2000}?)\\?=");
    private static final int LIMIT = 64 * 1024;

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String charset = "";

    private HeaderText() {}

    static String decode(String value) {
        return value.contains("=?") ? CleanText.of(new HeaderText().read(CleanText.cut(value, LIMIT))) : value;
    }

    private String read(String value) {
        var words = WORD.matcher(value);
        var end = 0;
        while (words.find()) {
            between(value.substring(end, words.start()));
            word(words.group(1), words.group(2), words.group(3));
            end = words.end();
        }
        between(value.substring(end));
        flush();
        return text.toString();
    }

    // Blank space between two encoded words is not part of the text (RFC 2047 §6.2).
    private void between(String plain) {
        if (plain.isBlank() && pending.size() > 0) return;
        flush();
        text.append(plain);
    }

    private void word(String label, String encoding, String encoded) {
        if (!label.equalsIgnoreCase(charset)) flush();
        charset = label;
        pending.writeBytes(encoding.equalsIgnoreCase("b") ? base64(encoded) : quoted(encoded));
    }

    private void flush() {
        text.append(MailCharset.decode(pending.toByteArray(), Optional.of(charset)));
        pending.reset();
    }

    private static byte[] base64(String encoded) {
        var letters = encoded.replaceAll("[^A-Za-z0-9+/]", "");
        // A lone last letter carries no whole byte and would be refused.
        var whole = letters.length() % 4 == 1 ? letters.substring(0, letters.length() - 1) : letters;
        return Base64.getDecoder().decode(whole.getBytes(US_ASCII));
    }

    private static byte[] quoted(String encoded) {
        return percent(encoded.replace('_', ' '), '=');
    }

    /// `=C3=A9` or `%C3%A9` to bytes; what is no escape stays.
    static byte[] percent(String encoded, char escape) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        var source = encoded.getBytes(ISO_8859_1);
        for (var i = 0; i < source.length; i++) {
            var isEscape = source[i] == escape && i + 2 < source.length && isHex(source[i + 1]) && isHex(source[i + 2]);
            bytes.write(isEscape ? hex(source[i + 1]) << 4 | hex(source[i + 2]) : source[i]);
            if (isEscape) i += 2;
        }
        return bytes.toByteArray();
    }

    private static boolean isHex(byte letter) {
        return hex(letter) >= 0;
    }

    private static int hex(byte letter) {
        return "0123456789abcdef".indexOf(String.valueOf((char) letter).toLowerCase(Locale.ROOT));
    }
}
