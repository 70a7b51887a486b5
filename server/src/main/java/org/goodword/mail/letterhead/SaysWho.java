package org.goodword.mail.letterhead;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// The sentence above a quotation, in the customer's language where we speak it. `mail.quoting` knows each again.
enum SaysWho {
    EN("On %1$s, %2$s wrote:"),
    DE("Am %1$s schrieb %2$s:"),
    FR("Le %1$s, %2$s a écrit :"),
    ES("El %1$s, %2$s escribió:"),
    IT("Il %1$s, %2$s ha scritto:"),
    PT("Em %1$s, %2$s escreveu:"),
    NL("Op %1$s schreef %2$s:"),
    SV("Den %1$s skrev %2$s:"),
    DA("Den %1$s skrev %2$s:"),
    NB("Den %1$s skrev %2$s:"),
    FI("%1$s %2$s kirjoitti:"),
    PL("%1$s, %2$s napisał(a):"),
    CS("%1$s, %2$s napsal(a):");

    private static final int LONGEST_NAME = 100;

    private final String sentence;

    SaysWho(String sentence) {
        this.sentence = sentence;
    }

    /// English for a language that we do not speak.
    static SaysWho in(String language) {
        var code = language.split("-")[0].toUpperCase(Locale.ROOT);
        for (var one : values()) if (one.name().equals(code)) return one;
        return EN;
    }

    String sentence(String who, Instant at, ZoneId zone) {
        var date = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(Locale.of(name().toLowerCase(Locale.ROOT)))
                .withZone(zone)
                .format(at);
        return sentence.formatted(line(date), line(who));
    }

    private static String line(String words) {
        var line = words.replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME);
    }
}
