package org.goodword.mail.reading;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.goodword.mail.reading.Card.Attendee;
import org.goodword.mail.reading.Card.Event;
import org.goodword.mail.reading.Card.Repeats;
import org.jspecify.annotations.Nullable;

/// Events of an iCalendar file.
final class EventCards {
    private static final Pattern ZONE = Pattern.compile("(?is)BEGIN:VTIMEZONE.{0,20000}?END:VTIMEZONE");
    private static final Pattern OFTEN = Pattern.compile("BY(HOUR|MINUTE|SECOND|YEARDAY)");

    private final ICalendar calendar;
    private final String method;

    private EventCards(ICalendar calendar, String method) {
        this.calendar = calendar;
        this.method = method;
    }

    /// What cannot be read is left out: the file itself is attached.
    static void of(String text, Optional<String> labelled, Findings found) {
        if (isEndless(text)) {
            found.warnings.add("A calendar in this mail is broken; see the attached file.");
            return;
        }
        try {
            for (var calendar : Biweekly.parse(text).all()) {
                var said = calendar.getMethod() == null
                        ? labelled
                        : Optional.ofNullable(calendar.getMethod().getValue());
                var cards = new EventCards(
                        calendar, Cards.line(said.orElse("publish")).toLowerCase(Locale.ROOT));
                calendar.getEvents().stream().limit(Card.MOST + 1L).forEach(event -> cards.add(event, found));
            }
        } catch (RuntimeException malformed) {
            found.warnings.add("A calendar in this mail is broken; see the attached file.");
        }
    }

    /// The library counts each change of a zone's clock since its beginning: such that come by the hour never end.
    private static boolean isEndless(String text) {
        var unfolded = text.replaceAll("\r?\n[ \t]", "");
        return ZONE.matcher(unfolded)
                .results()
                .anyMatch(zone -> zone.group()
                        .lines()
                        .map(line -> line.toUpperCase(Locale.ROOT))
                        .anyMatch(line -> line.startsWith("RRULE")
                                && (!line.contains("FREQ=YEARLY")
                                        || OFTEN.matcher(line).find())));
    }

    private void add(VEvent event, Findings found) {
        var card = card(event);
        if (card.title().isEmpty() && card.starts().isEmpty()) return;
        var key = card.uid().isEmpty() ? card.toString() : card.uid() + " " + card.starts();
        found.card(card, "event " + key, EventText.of(card, clock(event), description(event)));
    }

    private Event card(VEvent event) {
        var begins = Optional.ofNullable(event.getDateStart());
        var starts = begins.flatMap(this::instant);
        var all = event.getAttendees();
        return new Event(
                event.getUid() == null ? "" : Cards.line(event.getUid().getValue()),
                isCancelled(event) ? "cancel" : method,
                event.getSummary() == null ? "" : Cards.line(event.getSummary().getValue()),
                starts,
                ends(event, starts),
                isWholeDays(event),
                begins.flatMap(this::zone),
                event.getLocation() == null
                        ? ""
                        : Cards.line(event.getLocation().getValue()),
                organiser(event),
                all.stream().limit(Card.MOST_EACH).map(EventCards::attendee).toList(),
                Math.max(0, all.size() - Card.MOST_EACH),
                repeats(event));
    }

    private static boolean isCancelled(VEvent event) {
        return event.getStatus() != null && event.getStatus().isCancelled();
    }

    private static boolean isWholeDays(VEvent event) {
        return Optional.ofNullable(event.getDateStart())
                .map(begins -> begins.getValue())
                .filter(date -> !date.hasTime())
                .isPresent();
    }

    private Optional<Instant> ends(VEvent event, Optional<Instant> starts) {
        var ends = Optional.ofNullable(event.getDateEnd()).flatMap(this::instant);
        if (ends.isPresent()
                || event.getDuration() == null
                || event.getDuration().getValue() == null) return ends;
        return starts.map(from -> from.plusMillis(event.getDuration().getValue().toMillis()));
    }

    /// Days, and times of no zone, as if they were of UTC: the library would take those of this machine.
    private Optional<Instant> instant(DateOrDateTimeProperty property) {
        var date = property.getValue();
        if (date == null) return Optional.empty();
        if (date.hasTime() && zone(property).isPresent()) return Optional.of(date.toInstant());
        return Optional.of(clock(date).toInstant(ZoneOffset.UTC));
    }

    private Optional<String> zone(DateOrDateTimeProperty property) {
        var date = property.getValue();
        if (date == null || !date.hasTime()) return Optional.empty();
        if (date.getRawComponents() != null && date.getRawComponents().isUtc()) return Optional.of("UTC");
        var zone = calendar.getTimezoneInfo().getTimezone(property);
        if (zone == null || calendar.getTimezoneInfo().isFloating(property)) return Optional.empty();
        var component = zone.getComponent();
        var id = component == null || component.getTimezoneId() == null
                ? zone.getTimeZone().getID()
                : component.getTimezoneId().getValue();
        return Optional.of(Cards.line(id)).filter(name -> !name.isEmpty());
    }

    /// When it starts, by the sender's clock.
    private Optional<LocalDateTime> clock(VEvent event) {
        return Optional.ofNullable(event.getDateStart())
                .map(begins -> begins.getValue())
                .map(EventCards::clock);
    }

    private static LocalDateTime clock(ICalDate date) {
        var raw = date.getRawComponents();
        if (raw == null)
            return LocalDateTime.ofInstant(
                    date.toInstant(), TimeZone.getDefault().toZoneId());
        return LocalDateTime.of(
                raw.getYear(),
                raw.getMonth(),
                raw.getDate(),
                date.hasTime() ? raw.getHour() : 0,
                date.hasTime() ? raw.getMinute() : 0,
                date.hasTime() ? Math.min(raw.getSecond(), 59) : 0);
    }

    private static Optional<Attendee> organiser(VEvent event) {
        return Optional.ofNullable(event.getOrganizer())
                .map(who -> new Attendee(Cards.line(who.getCommonName()), mail(who.getEmail(), who.getUri()), ""));
    }

    private static Attendee attendee(biweekly.property.Attendee who) {
        var answer = who.getParticipationStatus() == null
                ? ""
                : Cards.line(who.getParticipationStatus().getValue()).toLowerCase(Locale.ROOT);
        return new Attendee(Cards.line(who.getCommonName()), mail(who.getEmail(), who.getUri()), answer);
    }

    private static String mail(@Nullable String email, @Nullable String uri) {
        var given = email == null ? Cards.line(uri) : Cards.line(email);
        return given.regionMatches(true, 0, "mailto:", 0, 7) ? given.substring(7) : given;
    }

    private static Optional<Repeats> repeats(VEvent event) {
        if (event.getRecurrenceRule() == null || event.getRecurrenceRule().getValue() == null) return Optional.empty();
        var rule = event.getRecurrenceRule().getValue();
        if (rule.getFrequency() == null) return Optional.empty();
        var interval = rule.getInterval() == null ? 1 : Math.clamp(rule.getInterval(), 1, 1000);
        return Optional.of(new Repeats(rule.getFrequency().name().toLowerCase(Locale.ROOT), interval));
    }

    private static String description(VEvent event) {
        if (event.getDescription() == null || event.getDescription().getValue() == null) return "";
        return CleanText.cut(CleanText.of(event.getDescription().getValue()), 20_000)
                .strip();
    }
}
