package org.goodword.mail.quoting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines with which Outlook and others begin what they quote: who wrote it, when, to whom, and about what, each
/// with a label in the language of their user.
final class HeaderBlock {
    private static final int ENOUGH = 3;
    private static final int MOST_LINES = 16;

    private static final Pattern LABELLED =
            Pattern.compile("^[*_]{0,2}(\\p{L}[\\p{L} ./'-]{0,24}?)[*_]{0,2} ?[:：][*_]{0,2}(?: ?)(.*)$");
    /// No program draws a longer line; over those that somebody makes up the patterns would take for ever.
    private static final int LONGEST = 300;

    private static final Pattern BANNER = Pattern.compile("^[*_ ]*[-_=]{3,} *([^-_=]{3,60}?) *[-_=]{3,}[*_ ]*$");
    private static final Pattern BANNER_WORDS = Pattern.compile(
            "origin|ursprüng|weitergeleit|d'origine|transf[ée]r|reencaminhad|reenviad|encaminhad|inoltrat|oorspronkelijk|doorgestuurd|forwarded|oryginaln|przekaz"
                    + "|исходн|пересыл|пересла|переадрес|videresend|vidarebefordr|opprinnelig|välitetty|alkuperäinen|原始|原郵件|原邮件|转发|轉寄|元のメッセージ|転送|원본",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ANNOUNCED = Pattern.compile("^.{5,60}[:：]$");
    private static final Pattern RULE = Pattern.compile("^[*_ ]*(?:[-–—_=] ?){5,}[*_ ]*$");

    private static final Set<String> SENDER = Set.of(
            "from",
            "von",
            "de",
            "da",
            "van",
            "od",
            "от",
            "від",
            "fra",
            "från",
            "lähettäjä",
            "kimden",
            "expéditeur",
            "mittente",
            "remitente",
            "afzender",
            "nadawca",
            "feladó",
            "发件人",
            "寄件者",
            "寄件人",
            "差出人",
            "送信者",
            "送信元",
            "보낸 사람");
    private static final Set<String> OTHERS = Set.of(
            "sent",
            "date",
            "gesendet",
            "gesendet am",
            "datum",
            "envoyé",
            "envoyé le",
            "enviado",
            "enviado el",
            "enviada em",
            "enviado em",
            "fecha",
            "data",
            "inviato",
            "verzonden",
            "wysłano",
            "wysłane",
            "data wysłania",
            "отправлено",
            "дата",
            "надіслано",
            "sendt",
            "skickat",
            "dato",
            "lähetetty",
            "päivämäärä",
            "gönderildi",
            "tarih",
            "发送时间",
            "發送時間",
            "寄件日期",
            "日期",
            "时间",
            "送信日時",
            "日付",
            "日時",
            "보낸 날짜",
            "날짜",
            "to",
            "an",
            "à",
            "a",
            "para",
            "per",
            "aan",
            "naar",
            "do",
            "кому",
            "til",
            "till",
            "kenelle",
            "vastaanottaja",
            "kime",
            "destinataire",
            "收件人",
            "收件者",
            "宛先",
            "받는 사람",
            "cc",
            "kopie",
            "copie",
            "copia",
            "kopia",
            "dw",
            "копия",
            "抄送",
            "副本",
            "참조",
            "reply-to",
            "antwort an",
            "répondre à",
            "risposta");
    private static final Set<String> SUBJECT = Set.of(
            "subject",
            "betreff",
            "objet",
            "asunto",
            "assunto",
            "oggetto",
            "onderwerp",
            "temat",
            "тема",
            "emne",
            "ämne",
            "aihe",
            "konu",
            "主题",
            "主旨",
            "主題",
            "件名",
            "제목",
            "předmět",
            "tárgy",
            "θέμα",
            "subiect");

    private HeaderBlock() {}

    /// @return the line after the block and all that announces it, where such begins at this line
    static OptionalInt at(List<Line> lines, int start) {
        var next = start;
        var announced = false;
        if (isBanner(lines.get(start).words())) {
            announced = true;
            next = afterBlanks(lines, start + 1);
        } else if (ANNOUNCED.matcher(lines.get(start).words()).matches()
                && BANNER_WORDS.matcher(lines.get(start).words()).find()) {
            next = afterBlanks(lines, start + 1);
        } else if (isRule(lines.get(start).words())) {
            next = afterBlanks(lines, start + 1);
        }
        var end = labels(lines, next);
        if (end > 0) return OptionalInt.of(end);
        return announced && BANNER_WORDS.matcher(lines.get(start).words()).find()
                ? OptionalInt.of(start + 1)
                : OptionalInt.empty();
    }

    /// Who wrote what is quoted, as the lines of a block say it.
    static Optional<String> sender(List<Line> block) {
        return block.stream()
                .map(HeaderBlock::labelled)
                .filter(label -> label.matches() && known(SENDER, label))
                .map(label -> label.group(2).replace("*", "").strip())
                .findFirst();
    }

    private static boolean isBanner(String words) {
        return words.length() <= LONGEST && BANNER.matcher(words).matches();
    }

    private static boolean isRule(String words) {
        return words.length() <= LONGEST && RULE.matcher(words).matches();
    }

    private static int afterBlanks(List<Line> lines, int from) {
        var at = from;
        while (at < lines.size() && lines.get(at).words().isEmpty()) at++;
        return at;
    }

    private static int labels(List<Line> lines, int start) {
        if (start >= lines.size()) return 0;
        var first = labelled(lines.get(start));
        if (!first.matches() || !isKnown(first)) return 0;
        var sender = false;
        var ofMail = false;
        var found = 0;
        var end = start;
        var blanks = 0;
        for (var at = start; at < Math.min(lines.size(), start + MOST_LINES); at++) {
            if (lines.get(at).words().isEmpty()) {
                if (++blanks > 1 || found >= ENOUGH) break;
                continue;
            }
            var label = labelled(lines.get(at));
            var is = label.matches();
            if (is && known(SENDER, label)) sender = true;
            if (is && (known(SUBJECT, label) || label.group(2).contains("@"))) ofMail = true;
            if (is && isKnown(label)) {
                found++;
                end = at + 1;
            } else if (blanks > 0 && !is) {
                break;
            }
            blanks = 0;
        }
        // A journey has a from, a to and a date as well.
        return sender && ofMail && found >= ENOUGH ? untilBlank(lines, end) : 0;
    }

    /// A long subject or many addressees go on in lines without a label.
    private static int untilBlank(List<Line> lines, int end) {
        var at = end;
        while (at < lines.size() && at < end + 3 && !lines.get(at).words().isEmpty()) at++;
        return at < lines.size() && lines.get(at).words().isEmpty() ? at : end;
    }

    private static Matcher labelled(Line line) {
        return LABELLED.matcher(line.words());
    }

    private static boolean isKnown(Matcher label) {
        return known(SENDER, label) || known(OTHERS, label) || known(SUBJECT, label);
    }

    private static boolean known(Set<String> labels, Matcher label) {
        return labels.contains(label.group(1).strip().toLowerCase(java.util.Locale.ROOT));
    }
}
