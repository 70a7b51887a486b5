package org.goodword.mail.bouncing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words made alike, so that a phrase is found however it is spelt: small letters, no accents, one kind of space and of
/// apostrophe.
final class Plain {
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2019\u2018\u00b4`]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private Plain() {}

    static String of(String text) {
        return SPACES.matcher(letters(text)).replaceAll(" ");
    }

    /// The same, but its lines stay lines.
    static String letters(String text) {
        var folded = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return APOSTROPHES
                .matcher(Normalizer.normalize(folded, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll("'")
                .replace("ß", "ss")
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('ı', 'i');
    }

    /// Any of these expressions, for text that was made alike.
    static Pattern any(List<String> expressions) {
        return Pattern.compile(expressions.stream().map(Plain::letters).collect(Collectors.joining("|")));
    }
}
