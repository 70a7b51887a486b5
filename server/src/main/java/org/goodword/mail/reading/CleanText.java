package org.goodword.mail.reading;

import java.util.stream.IntStream;

/// Text that every later station can hold: PostgreSQL refuses NUL, its driver refuses half a
/// surrogate pair.
final class CleanText {
    private static final int REPLACEMENT = 0xfffd;

    private CleanText() {}

    static String of(String text) {
        return isClean(text) ? text : collect(text.codePoints().filter(c -> c != 0));
    }

    /// For names and subjects: one line, no control characters, at most `limit` characters.
    static String line(String text, int limit) {
        var visible = collect(text.codePoints().map(c -> isBlank(c) ? ' ' : c).filter(c -> !isInvisible(c)));
        var single = visible.strip().replaceAll(" {2,}", " ");
        return single.length() <= limit ? single : cut(single, limit);
    }

    static String cut(String text, int limit) {
        if (text.length() <= limit) return text;
        var end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end);
    }

    private static boolean isClean(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || isSurrogate(c));
    }

    private static boolean isBlank(int c) {
        return c == '\t' || c == '\r' || c == '\n' || c == 0xa0;
    }

    // Direction overrides let "gpj.exe" read "exe.jpg".
    private static boolean isInvisible(int c) {
        return Character.isISOControl(c) || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static String collect(IntStream points) {
        return points.map(c -> isSurrogate(c) ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
