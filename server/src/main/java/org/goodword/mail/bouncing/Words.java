package org.goodword.mail.bouncing;

import org.goodword.mail.bouncing.Report.Recipient;

/// What a server said, for people to read: one line, cut where it is long.
final class Words {
    private Words() {}

    static String of(String text) {
        var line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= Recipient.MOST_WORDS ? line : line.substring(0, cut(line)) + "…";
    }

    private static int cut(String line) {
        var end = Recipient.MOST_WORDS - 1;
        return Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    }
}
