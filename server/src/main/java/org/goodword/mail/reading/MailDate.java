package org.goodword.mail.reading;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// When a mail says it was written (RFC 5322 §3.3), or in the forms of other standards that some programs write.
final class MailDate {
    private static final Instant EARLIEST = Instant.parse("1971-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ENGLISH);

    /// The way from Greenwich, which the library would overlook.
    private static final Pattern AWAY = Pattern.compile("\\b(?:GMT|UTC)([+-]\\d{4})\\b");

    private MailDate() {}

    static Optional<Instant> in(String header) {
        var text = AWAY.matcher(CleanText.line(header, 100)).replaceFirst("$1");
        return standard(text)
                .or(() -> iso(text))
                .or(() -> asctime(text))
                .filter(date -> date.isAfter(EARLIEST) && date.isBefore(LATEST));
    }

    private static Optional<Instant> standard(String text) {
        try {
            return Optional.ofNullable(new MailDateFormat().parse(text)).map(Date::toInstant);
        } catch (ParseException other) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> iso(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> asctime(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, ASCTIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
