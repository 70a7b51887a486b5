package org.goodword.portal.keeping;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;

/// The name of a host in the form we compare: ASCII (RFC 5891), in lower case, of two labels at least, no address.
public record HostName(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");
    private static final int LONGEST = 253;

    /// @throws Rejected `invalid-value`
    public static HostName of(String text) {
        var value = ascii(text.strip().toLowerCase(Locale.ROOT));
        if (!isOne(value))
            throw Invalid.of("host", "\"%s\" is no host name. It looks like help.example.com.".formatted(text.strip()));
        return new HostName(value);
    }

    /// Whether a text is one in that form.
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    private static String ascii(String text) {
        try {
            return IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }
}
