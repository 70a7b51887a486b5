package org.goodword.mail.reading;

/// Text whose lines flow (RFC 3676): each paragraph as one line, quotes with their marks.
final class FlowedText {
    private final StringBuilder text = new StringBuilder();
    private final boolean delSp;
    private int depth;
    private boolean flows;

    private FlowedText(boolean delSp) {
        this.delSp = delSp;
    }

    /// @param delSp whether the blank at which a line was broken is no part of the text
    static String of(String text, boolean delSp) {
        var flowed = new FlowedText(delSp);
        text.lines().forEach(flowed::line);
        return flowed.text.toString();
    }

    private void line(String line) {
        var quotes = 0;
        while (quotes < line.length() && line.charAt(quotes) == '>') quotes++;
        var words = line.substring(quotes);
        if (words.startsWith(" ")) words = words.substring(1);
        var isSignature = words.equals("-- ");
        if (!flows || quotes != depth || isSignature) begin(quotes);
        flows = words.endsWith(" ") && !isSignature;
        depth = quotes;
        text.append(flows && delSp ? words.substring(0, words.length() - 1) : words);
    }

    private void begin(int quotes) {
        if (!text.isEmpty()) text.append('\n');
        if (quotes > 0) text.append(">".repeat(quotes)).append(' ');
    }
}
