package org.goodword.mail.quoting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A line of a text, without what ends it.
///
/// @param words without what marks it as quoted, and without the odd spaces of editors
/// @param quoted marked so by `>`, also with initials before it, or by `|`
record Line(int from, int to, String words, boolean quoted) {
    private static final Pattern BREAK = Pattern.compile("\\r\\n|\\r|\\n");
    private static final Pattern ODD = Pattern.compile("[\\p{Zs}\\u200B-\\u200F\\u2060\\uFEFF\\u1427\\t]+");
    private static final Pattern INITIALS = Pattern.compile("^\\p{Lu}{1,3}(?=>)");

    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        var breaks = BREAK.matcher(text);
        var from = 0;
        while (breaks.find()) {
            lines.add(of(text, from, breaks.start()));
            from = breaks.end();
        }
        lines.add(of(text, from, text.length()));
        return lines;
    }

    private static Line of(String text, int from, int to) {
        var line = ODD.matcher(text.substring(from, to)).replaceAll(" ").strip();
        var marked = INITIALS.matcher(line).replaceFirst("");
        var words = 0;
        // A table has bars at both ends.
        if (marked.startsWith("|") && marked.endsWith("|") && marked.length() > 1)
            return new Line(from, to, line, false);
        while (words < marked.length() && " >|".indexOf(marked.charAt(words)) >= 0) words++;
        return new Line(from, to, words > 0 ? marked.substring(words) : line, words > 0);
    }

    /// Whether what comes next, past blank lines, is quoted.
    static boolean isQuotedFrom(List<Line> lines, int from) {
        for (var line : lines.subList(from, lines.size())) {
            if (!line.isBlank()) return line.quoted();
        }
        return false;
    }

    boolean isBlank() {
        return words.isEmpty() && !quoted;
    }
}
