package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A header such as `attachment; filename*0*=utf-8''na%C3%AFve; filename*1=".txt"`: a value and its
/// parameters, in RFC 2231's form, in RFC 2047's (not allowed there, but common), or plain.
record HeaderParameters(String value, Map<String, String> parameters) {
    private static final int MAX_PIECES = 100;
    /// Ends at a blank too: a semicolon is easily forgotten.
    private static final Pattern VALUE = Pattern.compile("[\\s\"']*+([^\\s;\"'(]+)[\"']?");

    static HeaderParameters of(String header) {
        var found = VALUE.matcher(header);
        if (!found.lookingAt()) return new HeaderParameters("", parameters(header));
        var value = CleanText.line(found.group(1).toLowerCase(Locale.ROOT), 200);
        return new HeaderParameters(value, parameters(header.substring(found.end())));
    }

    Optional<String> get(String name) {
        // RFC 6266 §4.3: who sends both means the extended one.
        return extended(name).or(() -> pieces(name)).or(() -> plain(name));
    }

    private Optional<String> plain(String name) {
        return Optional.ofNullable(parameters.get(name)).map(HeaderText::decode);
    }

    private Optional<String> extended(String name) {
        return Optional.ofNullable(parameters.get(name + "*"))
                .map(text -> MailCharset.decode(HeaderText.percent(afterLanguage(text), '%'), charset(text)));
    }

    private Optional<String> pieces(String name) {
        var bytes = new ByteArrayOutputStream();
        Optional<String> charset = Optional.empty();
        for (var i = 0; i < MAX_PIECES; i++) {
            var encoded = parameters.get(name + "*" + i + "*");
            var plain = parameters.get(name + "*" + i);
            if (encoded == null && plain == null) break;
            if (i == 0 && encoded != null) charset = charset(encoded);
            if (encoded != null) bytes.writeBytes(HeaderText.percent(i == 0 ? afterLanguage(encoded) : encoded, '%'));
            else if (plain != null) bytes.writeBytes(plain.getBytes(ISO_8859_1));
        }
        return bytes.size() == 0 ? Optional.empty() : Optional.of(MailCharset.decode(bytes.toByteArray(), charset));
    }

    private static Optional<String> charset(String extended) {
        var quote = extended.indexOf('\'');
        return quote <= 0 ? Optional.empty() : Optional.of(extended.substring(0, quote));
    }

    private static String afterLanguage(String extended) {
        var first = extended.indexOf('\'');
        var second = first < 0 ? -1 : extended.indexOf('\'', first + 1);
        return second < 0 ? extended : extended.substring(second + 1);
    }

    private static Map<String, String> parameters(String header) {
        var found = new HashMap<String, String>();
        for (var part : split(CleanText.cut(header, 64 * 1024))) {
            var sign = part.indexOf('=');
            if (sign > 0)
                found.putIfAbsent(
                        part.substring(0, sign).strip().toLowerCase(Locale.ROOT),
                        unquoted(part.substring(sign + 1).strip()));
        }
        return Map.copyOf(found);
    }

    private static List<String> split(String header) {
        var parts = new ArrayList<String>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i < header.length(); i++) {
            var letter = header.charAt(i);
            if (quoted && letter == '\\') i++;
            else if (letter == '"') quoted = !quoted;
            else if (letter == ';' && !quoted) {
                parts.add(header.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(header.substring(start));
        return parts;
    }

    private static String unquoted(String value) {
        if (!value.startsWith("\"")) return value;
        var inner =
                value.substring(1, value.length() > 1 && value.endsWith("\"") ? value.length() - 1 : value.length());
        return inner.replaceAll("\\\\(.)", "$1");
    }
}
