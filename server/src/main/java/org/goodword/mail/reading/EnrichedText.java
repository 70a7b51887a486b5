package org.goodword.mail.reading;

import java.util.regex.Pattern;

/// The words of text/enriched (RFC 1896): its commands are dropped, its lines joined.
final class EnrichedText {
    private static final Pattern PARAMETER = Pattern.compile("(?is)<param>.{0,1000}?</param>");
    private static final Pattern COMMAND = Pattern.compile("<(<)|</?[A-Za-z0-9-]{1,60}>");
    private static final Pattern LINE_ENDS = Pattern.compile("\n+");

    private EnrichedText() {}

    static String of(String text) {
        var words = PARAMETER.matcher(text.replace("\r\n", "\n")).replaceAll("");
        var plain = COMMAND.matcher(words).replaceAll(found -> found.group(1) == null ? "" : "<");
        return LINE_ENDS
                .matcher(plain)
                .replaceAll(ends -> ends.group().length() == 1
                        ? " "
                        : "\n".repeat(ends.group().length() - 1));
    }
}
