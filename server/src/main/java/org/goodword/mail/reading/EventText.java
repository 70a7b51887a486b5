package org.goodword.mail.reading;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodword.mail.reading.Card.Attendee;
import org.goodword.mail.reading.Card.Event;

/// An event in words, for a mail that has no others.
final class EventText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private EventText() {}

    /// @param begins by the sender's clock
    static String of(Event event, Optional<LocalDateTime> begins, String description) {
        var lines = new ArrayList<String>();
        lines.add(kind(event.method()) + ": " + (event.title().isEmpty() ? "without a title" : event.title()));
        begins.map(clock -> "When: " + when(event, clock)).ifPresent(lines::add);
        if (!event.place().isEmpty()) lines.add("Where: " + event.place());
        event.organiser().map(who -> "Organiser: " + words(who)).ifPresent(lines::add);
        if (event.method().equals("reply"))
            lines.add(event.attendees().stream()
                    .map(who -> words(who) + ": " + (who.answer().isEmpty() ? "no answer" : who.answer()))
                    .collect(Collectors.joining("\n")));
        return String.join("\n", lines) + (description.isEmpty() ? "" : "\n\n" + description);
    }

    private static String kind(String method) {
        return switch (method) {
            case "cancel" -> "Cancelled";
            case "reply" -> "Answer to an invitation";
            case "counter" -> "Another time is proposed";
            case "publish" -> "Event";
            default -> "Invitation";
        };
    }

    private static String when(Event event, LocalDateTime begins) {
        if (event.wholeDays()) return DAY.format(begins) + lastDay(event, begins);
        var ends = event.starts()
                .flatMap(from -> event.ends().map(to -> java.time.Duration.between(from, to)))
                .filter(span -> !span.isNegative())
                .map(begins::plus)
                .map(to -> "–" + (to.toLocalDate().equals(begins.toLocalDate()) ? "" : DAY.format(to) + ", ")
                        + TIME.format(to));
        return DAY.format(begins) + ", " + TIME.format(begins) + ends.orElse("")
                + event.zone().map(zone -> " (" + zone + ")").orElse("");
    }

    private static String lastDay(Event event, LocalDateTime begins) {
        return event.ends()
                .map(end -> LocalDateTime.ofInstant(end, ZoneOffset.UTC).minusDays(1))
                .filter(last -> last.isAfter(begins))
                .map(last -> "–" + DAY.format(last))
                .orElse("");
    }

    private static String words(Attendee who) {
        return who.name().isEmpty() ? who.mail() : who.name() + " <" + who.mail() + ">";
    }
}
