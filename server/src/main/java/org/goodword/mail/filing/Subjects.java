package org.goodword.mail.filing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.goodword.mail.reading.ReadMail;

/// What subjects tell.
final class Subjects {
    private static final int LONGEST = 80;
    /// `[#1187]`, `[Ticket 1187]`, `Ticket #1187`: a bare number is somebody's order as well.
    private static final Pattern TOKEN = Pattern.compile(
            "\\[(?:(?:ticket|case|request|vorgang|anfrage|demande|solicitud|richiesta)?\\s*[#:]?\\s*)(\\d{1,15})]"
                    + "|\\b(?:ticket|case|vorgang)\\s*(?:#|nr\\.?|no\\.?)\\s*(\\d{1,15})\\b",
            Pattern.CASE_INSENSITIVE);
    /// What mail programs put before a subject, in the languages of their users.
    private static final Pattern PREFIX = Pattern.compile(
            "^\\s*(?:(?:re|aw|antw|sv|vs|ref|rif|odp|ynt|res|r|回复|回覆|答复|返信|fwd?|wg|tr|rv|vl|vb|i|pd|enc|doorst|转发|轉寄|転送)\\s*(?:\\[\\d+]|\\(\\d+\\))?\\s*[:：]\\s*)+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Subjects() {}

    /// A ticket needs a subject, and some mails have none.
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

    /// The number of the ticket that a subject names.
    static Optional<Long> ticket(String subject) {
        return TOKEN.matcher(subject)
                .results()
                .findFirst()
                .map(found -> Long.parseLong(found.group(1) == null ? found.group(2) : found.group(1)));
    }

    /// Whether one answers or forwards the other.
    static boolean isSame(String one, String other) {
        return base(one).equalsIgnoreCase(base(other));
    }

    static String base(String subject) {
        return PREFIX.matcher(subject).replaceFirst("").strip();
    }
}
