package org.goodword.mail.reading;

import java.util.Optional;
import java.util.Set;

/// Finds the events and people in the files of a mail.
final class Cards {
    private static final int MAX_BYTES = 512 * 1024;
    private static final Set<String> CALENDARS = Set.of("text/calendar", "application/ics", "text/x-vcalendar");
    private static final Set<String> PEOPLE =
            Set.of("text/vcard", "text/x-vcard", "text/directory", "application/vcard");

    private Cards() {}

    static void of(HeaderParameters type, Optional<String> name, Spool content, Findings found) {
        var isCalendar = CALENDARS.contains(type.value()) || ends(name, ".ics");
        if (!isCalendar && !PEOPLE.contains(type.value()) && !ends(name, ".vcf")) return;
        if (content.size() > MAX_BYTES) return;
        var text = MailCharset.decode(content.first(MAX_BYTES), type.get("charset"));
        if (isCalendar) EventCards.of(text, type.get("method"), found);
        else PersonCards.of(text, found);
    }

    private static boolean ends(Optional<String> name, String ending) {
        return name.filter(given -> given.toLowerCase(java.util.Locale.ROOT).endsWith(ending))
                .isPresent();
    }

    static String line(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : CleanText.line(text, 300);
    }
}
