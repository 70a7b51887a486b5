package org.goodword.advocacy.asking;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// What speaks against asking a contact a favour now.
///
/// @param number of the ticket that is in the way
/// @param at since when, or until when
public record NotNow(Reason reason, Optional<Long> number, Optional<Instant> at) {
    public enum Reason {
        /// He asked us never to ask.
        NEVER,
        /// An urgent ticket of his, or of his organisation, is open.
        URGENT_OPEN,
        /// One was solved less than seven days ago.
        CALM,
        /// He was asked and has not answered.
        ASKED,
        /// He was asked less than ninety days ago.
        ASKED_LATELY,
        /// He left no address.
        NO_ADDRESS,
        /// The address wants no mail that goes to many.
        NO_MASS_MAIL;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Reason of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    static NotNow of(Reason reason) {
        return new NotNow(reason, Optional.empty(), Optional.empty());
    }

    static NotNow of(Reason reason, Instant at) {
        return new NotNow(reason, Optional.empty(), Optional.of(at));
    }

    static NotNow of(Reason reason, long number, Instant at) {
        return new NotNow(reason, Optional.of(number), Optional.of(at));
    }

    /// @param name of the contact
    public String sentence(String name, ZoneId zone, Instant now) {
        var who = firstName(name);
        var when = at.map(instant -> time(instant, zone, now)).orElse("");
        var ticket = number.map(value -> "#" + value).orElse("");
        return switch (reason) {
            case NEVER -> "%s asked us never to ask.".formatted(who);
            case URGENT_OPEN -> "Not now: %s is open since %s.".formatted(ticket, when);
            case CALM -> "Not now: %s was urgent. Calm until %s.".formatted(ticket, when);
            case ASKED -> "Not now: %s was asked %s and has not answered.".formatted(who, when);
            case ASKED_LATELY -> "Not now: %s was asked lately. Ask again from %s.".formatted(who, when);
            case NO_ADDRESS -> "%s left no address to ask at.".formatted(who);
            case NO_MASS_MAIL -> "%s wants no mails of this kind, since %s.".formatted(who, when);
        };
    }

    public static String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    /// The clock alone on the same day, and the year only when it is another.
    private static String time(Instant at, ZoneId zone, Instant now) {
        var then = at.atZone(zone);
        return DateTimeFormatter.ofPattern(pattern(then, now.atZone(zone)), Locale.ENGLISH)
                .format(then);
    }

    private static String pattern(ZonedDateTime then, ZonedDateTime now) {
        if (then.toLocalDate().equals(now.toLocalDate())) return "HH:mm";
        return then.getYear() == now.getYear() ? "MMM d, HH:mm" : "MMM d, yyyy, HH:mm";
    }
}
