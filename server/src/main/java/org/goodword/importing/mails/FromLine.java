package org.goodword.importing.mails;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// `From sender@example.com Mon Nov  2 09:15:00 2026`, and what programs made of it.
final class FromLine {
    private static final Pattern SHAPE = Pattern.compile("From (?=.*\\d{1,2}:\\d{2}).*(\\d{4}).*");
    private static final Pattern DATE = Pattern.compile(
            "(\\p{Alpha}{3})\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}:\\d{2})(?:\\s+([+-]\\d{4}|\\p{Alpha}{2,5}))?\\s+(\\d{4})(?:\\s+([+-]\\d{4}))?");
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("d MMM uuuu H:mm:ss", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private FromLine() {}

    static boolean isOne(String line) {
        return SHAPE.matcher(line).matches();
    }

    /// In universal time, as the format says, unless the line names another zone.
    static Optional<Instant> date(String line) {
        var date = DATE.matcher(line);
        if (!date.find()) return Optional.empty();
        try {
            var text = "%s %s %s %s".formatted(date.group(2), date.group(1), date.group(5), date.group(3));
            var zone = date.group(6) != null ? date.group(6) : date.group(4);
            return Optional.of(LocalDateTime.parse(text, FORMAT).toInstant(offset(zone)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offset(@org.jspecify.annotations.Nullable String zone) {
        return zone != null && zone.matches("[+-](0\\d|1[0-4])[0-5]\\d") ? ZoneOffset.of(zone) : ZoneOffset.UTC;
    }
}
