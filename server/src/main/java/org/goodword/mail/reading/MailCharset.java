package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Bytes to text by what the bytes are, with the label as a hint: labels of mails are often missing,
/// unknown or wrong.
final class MailCharset {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// The label people write, and the superset that reads what they meant.
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("hz-gb-2312", "GB18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("iso-2022-jp-ms", "x-windows-iso2022jp"),
            Map.entry("cp50220", "x-windows-iso2022jp"),
            Map.entry("cp50221", "x-windows-iso2022jp"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("cp-850", "IBM850"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("iso-8859-8-e", "ISO-8859-8"),
            Map.entry("iso-8859-6-i", "ISO-8859-6"),
            Map.entry("unicode", "UTF-16"));

    /// Labels that say little: senders put them on UTF-8 and on Windows text alike.
    private static final Pattern WEAK = Pattern.compile(
            "(us-ascii|ascii|ansi_x3\\.4-1968|7bit|8bit|default|iso-8859-1|latin-?1|windows-1252|cp1252|utf-?8)?");

    private MailCharset() {}

    static String decode(byte[] bytes, Optional<String> label) {
        return CleanText.of(marked(bytes)
                .orElseGet(() -> labelled(bytes, label.map(MailCharset::normal).orElse(""))));
    }

    private static String normal(String label) {
        return label.strip().replaceAll("[\"'\\s]", "").toLowerCase(Locale.ROOT).replaceFirst("[*(;].*", "");
    }

    private static Optional<String> marked(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return strictly(bytes, 3, UTF_8);
        if (startsWith(bytes, 0xff, 0xfe)) return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        if (startsWith(bytes, 0xfe, 0xff)) return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        return Optional.empty();
    }

    /// Whether a label says little about what the bytes are.
    static boolean isWeak(String label) {
        return WEAK.matcher(normal(label)).matches();
    }

    static boolean isUtf8(byte[] bytes) {
        return strictly(bytes, 0, UTF_8).isPresent();
    }

    private static String labelled(byte[] bytes, String label) {
        if (label.matches("utf-?8") && isMostlyUtf8(bytes)) return new String(bytes, UTF_8);
        if (WEAK.matcher(label).matches()) return guessed(bytes);
        if (Utf7.is(label)) return Utf7.decode(bytes);
        return named(label)
                .map(charset -> strictly(bytes, 0, charset)
                        .or(() -> strictly(bytes, 0, UTF_8))
                        .orElseGet(() -> new String(bytes, charset)))
                .orElseGet(() -> guessed(bytes));
    }

    private static String guessed(byte[] bytes) {
        if (isEscapedJapanese(bytes)) return new String(bytes, Charset.forName("x-windows-iso2022jp"));
        return strictly(bytes, 0, UTF_8).orElseGet(() -> new String(bytes, WINDOWS_1252));
    }

    static Optional<Charset> named(String label) {
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(label, label)))
                    .filter(Charset::canEncode);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    /// Few letters are broken: it was cut, or a program put a byte of its own in between.
    private static boolean isMostlyUtf8(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        var broken = text.chars().filter(letter -> letter == 0xfffd).count();
        return broken > 0 && text.chars().filter(letter -> letter > 0x7f).count() >= 3 * broken;
    }

    private static boolean isEscapedJapanese(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 8192), US_ASCII);
        return head.contains("\u001b$B") || head.contains("\u001b$@");
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) if ((bytes[i] & 0xff) != mark[i]) return false;
        return true;
    }
}
