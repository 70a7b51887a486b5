package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/// What a mail that is attached to another is called: its subject.
final class MailName {
    private static final int HEAD = 64 * 1024;
    private static final Pattern SUBJECT = Pattern.compile("(?im)^subject[ \t]*:(.*(\r?\n[ \t].*){0,50})");

    private MailName() {}

    static String of(Spool mail) {
        var subject = subject(mail).replace('/', '_').replace('\\', '_');
        var name = PartName.safe(CleanText.cut(subject, 190) + ".eml");
        return subject.isBlank() || name.isEmpty() || name.equals("eml") ? PartName.byType("message/rfc822") : name;
    }

    private static String subject(Spool mail) {
        var head = new String(mail.first(HEAD), ISO_8859_1).split("\r?\n\r?\n", 2)[0];
        var found = SUBJECT.matcher(head);
        if (!found.find()) return "";
        var value = MailCharset.decode(found.group(1).getBytes(ISO_8859_1), java.util.Optional.empty());
        return CleanText.line(HeaderText.decode(value.replaceAll("\r?\n", "")), 500);
    }
}
