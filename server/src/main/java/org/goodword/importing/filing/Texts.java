package org.goodword.importing.filing;

/// Text of strangers that the database can hold.
public final class Texts {
    private static final int REPLACEMENT = 0xfffd;

    private Texts() {}

    /// Without NUL and half surrogate pairs.
    public static String clean(String text) {
        if (text.codePoints().noneMatch(point -> point == 0 || isHalf(point))) return text;
        return text.codePoints()
                .filter(point -> point != 0)
                .map(point -> isHalf(point) ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// One line of a length at most, never half a character.
    public static String line(String text, int most) {
        var line = clean(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.length() <= most) return line;
        return line.substring(0, Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most);
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
