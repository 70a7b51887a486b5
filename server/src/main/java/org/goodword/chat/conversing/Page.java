package org.goodword.chat.conversing;

/// Where the visitor is, as his browser says. What is longer than a column is cut.
public record Page(String url, String title, String referrer, String userAgent) {
    private static final int LONGEST = 2_000;

    public Page {
        url = tidy(url);
        title = tidy(title);
        referrer = tidy(referrer);
        userAgent = tidy(userAgent);
    }

    private static String tidy(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
