package org.goodword.mail.reading;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodword.ticketing.html.HtmlText;

/// The text of a mail that has none: better an ugly one, which a person can still answer.
final class Fallback {
    private static final int RAW_LIMIT = 256 * 1024;
    private static final int MAX_DEPTH = 3;

    private Fallback() {}

    static String text(Headers headers, Findings found, MailReader.Source mail, int depth) throws IOException {
        var readable = found.attachments.stream()
                .map(attachment -> of(attachment, depth))
                .filter(text -> !text.isBlank())
                .findFirst();
        if (readable.isPresent()) return readable.get();
        return found.attachments.isEmpty() ? raw(headers, mail) : "";
    }

    private static String of(ReadAttachment attachment, int depth) {
        var type = attachment.type();
        if (type.equals("message/rfc822"))
            return depth >= MAX_DEPTH || attachment.content().size() == 0
                    ? ""
                    : MailReader.textOfAttached(attachment.content()::open, depth + 1);
        if (!type.startsWith("text/") && !type.equals("message/partial")) return "";
        var text = MailCharset.decode(attachment.content().first(RAW_LIMIT), Optional.empty())
                .strip();
        return type.equals("text/html") ? HtmlText.of(text) : text;
    }

    private static String raw(Headers headers, MailReader.Source mail) throws IOException {
        try (var in = mail.open()) {
            var text = MailCharset.decode(in.readNBytes(RAW_LIMIT), Optional.empty());
            var headerEnd = text.split("\r?\n\r?\n", 2);
            var words = headerEnd.length > 1 ? headerEnd[1] : looksLikeHeader(text) ? "" : text;
            return withoutBoundaries(headers, words).strip();
        }
    }

    private static String withoutBoundaries(Headers headers, String text) {
        var boundary = HeaderParameters.of(headers.first("content-type").orElse(""))
                .get("boundary")
                .filter(given -> !given.isEmpty());
        if (boundary.isEmpty() || !text.contains("--" + boundary.get())) return text;
        return text.lines()
                .filter(line -> !line.startsWith("--" + boundary.get()))
                .collect(Collectors.joining("\n"));
    }

    private static boolean looksLikeHeader(String text) {
        return text.stripLeading().matches("(?s)[!-9;-~]{1,100}:.*");
    }
}
