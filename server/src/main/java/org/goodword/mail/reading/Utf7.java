package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/// UTF-7 (RFC 2152), which Java does not know.
final class Utf7 {
    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]{1,100000}+)-?|\\+-");

    private Utf7() {}

    static boolean is(String label) {
        return label.equals("utf-7") || label.equals("unicode-1-1-utf-7") || label.equals("utf7");
    }

    static String decode(byte[] bytes) {
        return SHIFTED.matcher(new String(bytes, ISO_8859_1))
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group(1) == null ? "+" : shifted(found.group(1))));
    }

    private static String shifted(String letters) {
        var whole = letters.length() % 4 == 1 ? letters.substring(0, letters.length() - 1) : letters;
        var bytes = Base64.getDecoder().decode(whole);
        return new String(Arrays.copyOf(bytes, bytes.length / 2 * 2), UTF_16BE);
    }
}
