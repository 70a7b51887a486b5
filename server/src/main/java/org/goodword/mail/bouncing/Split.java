package org.goodword.mail.bouncing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The text of a report: what the server says, and the mail it gives back below, whose words are not the server's.
record Split(String said, String copy) {
    /// Servers say what they have to say in the beginning.
    private static final int MOST = 128 * 1024;
    private static final int MOST_LINES = 5000;
    private static final int FEWEST_FIELDS = 3;
    private static final Pattern MARK = Plain.any(
            List.of(
                    "^[^a-z]{0,80}(below this line is|(this|here) is a copy)",
                    "^[^a-z]{0,80}(the |your |possibly |truncated |start of |begin(ning)? of )*(original|returned|unsent|undelivered|attached|bounced|rejected)( message| mail| e-?mail| headers?| text| body| copy| contents?){1,3} ?(information |is |are )?(follows?|below|attached|included|reproduced|enclosed)?( below)?[^a-z]{0,80}$",
                    "^[^a-z]{0,80}(message|mail)( text| body| copy| headers?| contents?)? (follows?|below)[^a-z]{0,80}$",
                    "^[^a-z]{0,80}(header|headers|copy|text|beginning|contents?|body) of (the |your )?(original|unsent|returned|undelivered|message)",
                    "^[^a-z]{0,80}(original|returned|unsent|undelivered) message (headers?|follows|below|text)",
                    "^[^a-z]{0,80}(die |der |ihre )?((header|kopfzeilen|text|kopie|inhalt) (der|ihrer) (ursprunglichen|originalen?)|ursprungliche (nachricht|mail)|ursprungliche nachrichtenkopf|originalnachricht|original-?mail)",
                    "^[^a-z]{0,80}(en-?tetes? (de messages? )?(d'origine|original)|message (d'origine|original)|copie du message|encabezados? (de (los )?)?(mensajes? )?original|mensaje original|mensagem original|cabecalhos? (da mensagem )?origina|messaggio originale|intestazioni (del messaggio )?original|oorspronkelijk(e)? bericht|исходное (сообщение|письмо)|заголовки (исходного|оригинального)|原始邮件|原始郵件|元のメッセージ|원본 ?메시지)"));
    private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,60}):(\\s.*|)");
    /// One of these is in the header of any mail, and in no server's summary of one.
    private static final Set<String> TELLING = Set.of("received", "message-id", "mime-version", "return-path");

    static Split of(String whole) {
        var text = whole.substring(0, Math.min(whole.length(), MOST));
        var lines = text.lines().limit(MOST_LINES).toList();
        for (var at = 0; at < lines.size(); at++) if (begins(lines, at)) return at(lines, at);
        return new Split(text, "");
    }

    private static Split at(List<String> lines, int at) {
        var copied = lines.subList(at, lines.size()).stream()
                .dropWhile(line -> !HEADER.matcher(line.strip()).matches())
                .collect(Collectors.joining("\n"));
        return new Split(String.join("\n", lines.subList(0, at)), copied);
    }

    private static boolean begins(List<String> lines, int at) {
        var line = lines.get(at).strip();
        if (isField(line)) return isHeader(lines, at);
        return !line.isEmpty()
                && line.length() < 120
                && MARK.matcher(Plain.of(line)).find()
                && lines.subList(at + 1, lines.size()).stream().limit(6).anyMatch(next -> isField(next.strip()));
    }

    private static boolean isField(String line) {
        return HEADER.matcher(line).matches();
    }

    /// A run of fields, such as only a mail's header is.
    private static boolean isHeader(List<String> lines, int at) {
        var fields = 0;
        var telling = false;
        for (var line : lines.subList(at, Math.min(lines.size(), at + 60))) {
            var field = HEADER.matcher(line.strip());
            if (field.matches() && !line.startsWith("\t")) {
                var name = field.group(1).toLowerCase(Locale.ROOT);
                if (StatusFields.isOfRecipient(name)) return false;
                telling |= TELLING.contains(name);
                fields++;
            } else if (line.isBlank() || !Character.isWhitespace(line.charAt(0))) break;
        }
        return telling && fields >= FEWEST_FIELDS;
    }
}
