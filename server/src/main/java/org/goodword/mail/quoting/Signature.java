package org.goodword.mail.quoting;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What follows a text without being said by anybody: a name and its numbers, or what a phone adds.
final class Signature {
    private static final int MOST_LINES = 14;
    private static final int CARD_LINES = 10;
    private static final int LONGEST_NAME = 80;

    /// RFC 3676, section 4.3, whose space at the end many programs lose.
    private static final Pattern DASHES = Pattern.compile("^(?:--|—|——)$");
    private static final Pattern RULE = Pattern.compile("^[-–—_=*#~+.]{2,}$");
    private static final Pattern DEVICE = Pattern.compile(
            "^[\\[(<*_ ]*(?:"
                    + "sent (?:from|via|with|by|using|on) |from my |get \\[?outlook for |written on my |typed on my "
                    + "|von mein|gesendet (?:von|mit|über|aus)|diese nachricht wurde von |mit (?:outlook|der).{0,20} gesendet"
                    + "|envoyé (?:de|depuis|avec|par|à partir|via) |télécharge[rz] outlook|obtene[rz] outlook|obtenir outlook|outlook (?:für|pour|para|per|voor) "
                    + "|enviad[oa] (?:desde|do|da|de|a partir|com|con|pelo|via) |inviato (?:da|dal|con|tramite) |scarica outlook|ottieni outlook"
                    + "|(?:verzonden|verstuurd|verstuurt) (?:vanaf|met|via|vanuit|van) |outlook (?:voor|downloaden)"
                    + "|wysłan[eoay] (?:z|ze|przy) |pobierz (?:aplikację )?outlook|skickat (?:från|med) |sendt (?:fra|med|via) |lähetetty "
                    + "|odesláno (?:z|pomocí)|odoslané |küldve |отправлено (?:с|из|через)|отправлен[оа] |надіслано (?:з|із)|скачать outlook"
                    + "|.{0,20}outlook (?:for|für|pour|para|per|voor|для|dla|til|för) (?:ios|android|mac)"
                    + "|发自|發自|来自|從我的|从我的|發送自|发送自|获取 ?outlook"
                    + "|.{0,30}(?:から送信|から送りました|傳送$|发送$|에서 보냄|gönderildi|gesendet$|adlı cihazımdan))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FAREWELL = Pattern.compile(
            "(?:(?:many |best |kind |kindest |warm |warmest |with (?:best|kind) )?(?:thanks|regards|wishes|greetings)|best|cheers|take care"
                    + "|thank you|(?:thanks|thank you) (?:so much|very much|again|in advance|and (?:best|kind) regards)"
                    + "|(?:yours )?(?:sincerely|truly|faithfully)(?: yours)?"
                    + "|(?:mit )?(?:freundliche[nm]?|beste[nm]?|viele[nm]?|liebe[nm]?|herzliche[nm]?|schöne[nm]?) (?:grüße[n]?|grüsse[n]?|gruß)|gruß|grüße|mfg|lg|vg"
                    + "|(?:vielen |herzlichen )?dank(?:e)?(?: im voraus| schön)?"
                    + "|(?:bien )?cordialement|bien à vous|(?:sincères )?salutations|merci(?: beaucoup| d['’]avance| bien)?"
                    + "|(?:un )?(?:cordial )?saludos?(?: cordiales)?|(?:muchas )?gracias|atentamente"
                    + "|(?:cordiali |distinti )?saluti|grazie(?: mille)?|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?|bedankt"
                    + "|(?:muito )?obrigad[oa]|atenciosamente|(?:com os melhores )?cumprimentos|abraços?"
                    + "|(?:med )?(?:vänliga?|venlig|vennlig|bästa) (?:hälsning(?:ar)?|hilsen)|mvh|tack|takk?"
                    + "|(?:z poważaniem|pozdrawiam|dziękuję|s pozdravem|děkuji|ystävällisin terveisin|terveisin|kiitos)"
                    + "|с уважением|спасибо|з повагою|дякую|よろしくお願いします|謝謝|谢谢)[,.!]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TALK =
            Pattern.compile("[.!?] \\p{L}.*[.!?]$|, (?!.*(?:excus|typo|brev|tipp|kürze|errat|faute))|[.?!]\\s*$");
    private static final Pattern CONTACT = Pattern.compile(
            "[^\\s<>]+@[^\\s<>]+\\.\\p{L}{2,}|\\bwww\\.|https?://|\\(?\\+?\\d[\\d ()./-]{6,}\\d|^via mobile$",
            Pattern.CASE_INSENSITIVE);

    private Signature() {}

    /// @param end behind the last line that may belong to it: a quote begins there, or the text ends
    static boolean begins(List<Line> lines, int at, int end) {
        var words = lines.get(at).words();
        if (DASHES.matcher(words).matches()) return true;
        if (isDevice(words)) return true;
        return RULE.matcher(words).matches()
                && filled(lines, at + 1, end) <= MOST_LINES
                && mattersNot(words, lines, at, end);
    }

    /// A rule divides a text too; below one that ends it only a few short lines follow.
    private static boolean mattersNot(String rule, List<Line> lines, int at, int end) {
        if (filled(lines, at + 1, end) == 0) return true;
        var underscores = rule.chars().allMatch(sign -> sign == '_');
        var few = lines.subList(at + 1, end).stream()
                        .mapToInt(line -> line.words().length())
                        .sum()
                <= 600;
        var cards = lines.subList(at + 1, end).stream()
                .anyMatch(line -> CONTACT.matcher(line.words()).find());
        return few && (underscores || cards);
    }

    private static boolean isDevice(String words) {
        if (words.length() > 140 || !DEVICE.matcher(words).find()) return false;
        var plain = words.replaceAll("<[^<>]*>|\\([^()]*\\)|\\[|\\]", "").strip();
        if (plain.endsWith(".") && plain.split(" ").length <= 7) plain = plain.substring(0, plain.length() - 1);
        return plain.contains("excus")
                || plain.contains("K-9")
                || !TALK.matcher(plain).find() && plain.split(" ").length <= 10;
    }

    /// The last paragraph of a text that is its sender's card.
    ///
    /// @param sender names and addresses of who wrote it
    /// @return its first line, or `end`
    static int card(List<Line> lines, int from, int end, List<String> sender) {
        var last = end;
        while (last > from && lines.get(last - 1).isBlank()) last--;
        for (var at = last - 1; at > from && last - at <= CARD_LINES; at--) {
            if (lines.get(at).isBlank()) {
                if (named(lines.get(at + 1).words(), sender) && contacts(lines, at + 1, last) > 0) return at + 1;
                break;
            }
            if (named(lines.get(at).words(), sender) && contacts(lines, at + 1, last) > 0) return at;
        }
        return farewell(lines, from, last, sender) ? above(lines, last - 1) : end;
    }

    /// Whether a text ends by a farewell and the name of its sender, each on a line of its own.
    private static boolean farewell(List<Line> lines, int from, int last, List<String> sender) {
        if (last - from < 3 || !signed(lines.get(last - 1).words(), sender)) return false;
        var at = above(lines, last - 1);
        return at > from && FAREWELL.matcher(lines.get(at).words()).matches();
    }

    private static int above(List<Line> lines, int at) {
        var above = at - 1;
        return above > 0 && lines.get(above).isBlank() ? above - 1 : above;
    }

    private static boolean signed(String words, List<String> sender) {
        if (words.length() > LONGEST_NAME) return false;
        var line = words.toLowerCase(Locale.ROOT).replaceAll("^[\\s–—-]+|[\\s.,!]+$", "");
        return line.length() > 1
                && sender.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT).strip())
                        .anyMatch(name -> name.equals(line) || name.startsWith(line + " "));
    }

    private static boolean named(String words, List<String> sender) {
        var line = words.toLowerCase(Locale.ROOT);
        return sender.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.length() > 2 && line.startsWith(name) && line.length() < name.length() + 30);
    }

    private static int contacts(List<Line> lines, int from, int to) {
        return (int) lines.subList(from, to).stream()
                .filter(line -> CONTACT.matcher(line.words()).find())
                .count();
    }

    /// More than a signature has are not counted.
    private static int filled(List<Line> lines, int from, int to) {
        return (int) lines.subList(from, to).stream()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES + 1L)
                .count();
    }
}
