package org.goodword.mail.filing;

import org.goodword.mail.reading.ReadMail;

/// A ticket needs a subject, and some mails have none.
final class Subjects {
    private static final int LONGEST = 80;

    private Subjects() {}

    static String of(ReadMail mail) {
        if (!mail.subject().isBlank()) return mail.subject();
        var line = mail.text()
                .lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("(no subject)");
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST) - 1)) + "…";
    }
}
