package org.goodword.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.goodword.platform.Outside.NotFetched;
import org.junit.jupiter.api.Test;

class FeedReaderTests {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 12, 31);

    @Test
    void anEntryOfAWholeDayClosesIt() throws NotFetched {
        assertThat(read("DTSTART;VALUE=DATE:20261003\nDTEND;VALUE=DATE:20261004\nSUMMARY:Unity Day"))
                .isEqualTo(Map.of(LocalDate.of(2026, 10, 3), "Unity Day"));
        assertThat(read("DTSTART;VALUE=DATE:20261003\nSUMMARY:No end")).hasSize(1);
    }

    /// The end is the day after the last; clocks change on 29 March and 25 October.
    @Test
    void oneOfSeveralDaysClosesEachAlsoWhenClocksChange() throws NotFetched {
        assertThat(read("DTSTART;VALUE=DATE:20260328\nDTEND;VALUE=DATE:20260331\nSUMMARY:Easter trip")
                        .keySet())
                .containsExactly(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 30));
        assertThat(read("DTSTART;VALUE=DATE:20261024\nDURATION:P3D\nSUMMARY:Autumn")
                        .keySet())
                .containsExactly(LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 26));
    }

    @Test
    void oneThatComesAgainClosesEachTimeButForItsExceptions() throws NotFetched {
        assertThat(read("DTSTART;VALUE=DATE:20101225\nRRULE:FREQ=YEARLY\nSUMMARY:Christmas")
                        .keySet())
                .containsExactly(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 12, 25));
        assertThat(read("DTSTART;VALUE=DATE:20260105\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;VALUE=DATE:20260112\nSUMMARY:X")
                        .keySet())
                .containsExactly(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 19), LocalDate.of(2026, 1, 26));
    }

    @Test
    void onePlaceOfARowMaySpeakForItself() throws NotFetched {
        var moved = calendar(
                "UID:a\nDTSTART;VALUE=DATE:20260105\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:Row",
                "UID:a\nRECURRENCE-ID;VALUE=DATE:20260112\nDTSTART;VALUE=DATE:20260113\nSUMMARY:Moved");
        assertThat(FeedReader.read(moved, FROM, UNTIL).days())
                .isEqualTo(Map.of(
                        LocalDate.of(2026, 1, 5), "Row",
                        LocalDate.of(2026, 1, 13), "Moved",
                        LocalDate.of(2026, 1, 19), "Row"));
    }

    @Test
    void whatIsCancelledOrHasATimeOfDayClosesNothing() throws NotFetched {
        var read = FeedReader.read(
                calendar(
                        "DTSTART;VALUE=DATE:20261003\nSTATUS:CANCELLED\nSUMMARY:Not",
                        "DTSTART:20261004T090000Z\nDTEND:20261004T100000Z\nSUMMARY:Meeting"),
                FROM,
                UNTIL);
        assertThat(read.days()).isEmpty();
        assertThat(read.ignored()).isEqualTo(1);
    }

    @Test
    void whatIsNoCalendarIsRefusedInWords() {
        for (var text : List.of("", "<html>Sign in</html>", "\u0001\u0002"))
            assertThatThrownBy(() -> FeedReader.read(text, FROM, UNTIL))
                    .isInstanceOf(NotFetched.class)
                    .hasMessage("This is no iCalendar file.");
    }

    @Test
    void aRowWithoutEndEndsSomewhere() {
        assertThatThrownBy(() -> FeedReader.read(
                        calendar("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY\nSUMMARY:X"),
                        FROM,
                        LocalDate.of(2040, 1, 1)))
                .isInstanceOf(NotFetched.class)
                .hasMessageContaining("more than 3000 days");
    }

    /// A house in Berlin on the weekend of the change, with a lunch break and a holiday on the Monday.
    @Test
    void hoursWithABreakAndAFeedAreCountedRightAcrossTheChangeOfClocks() throws NotFetched {
        var holidays = read("DTSTART;VALUE=DATE:20260330\nSUMMARY:Monday off").keySet();
        var day = List.of(Period.of("09:00", "12:30"), Period.of("13:30", "17:00"));
        var hours = new BusinessHours(
                ZoneId.of("Europe/Berlin"),
                Map.of(DayOfWeek.FRIDAY, day, DayOfWeek.MONDAY, day, DayOfWeek.TUESDAY, day),
                holidays);
        // Friday 16:00 by winter time.
        var from = Instant.parse("2026-03-27T15:00:00Z");
        // An hour on Friday, then Tuesday: 3.5 hours, the break, and half an hour, by summer time.
        assertThat(hours.plus(from, Duration.ofHours(5))).contains(Instant.parse("2026-03-31T12:00:00Z"));
        assertThat(hours.isOpen(Instant.parse("2026-03-31T10:45:00Z"))).isFalse();
        assertThat(hours.opensAt(Instant.parse("2026-03-27T16:00:00Z")))
                .contains(Instant.parse("2026-03-31T07:00:00Z"));
    }

    private static Map<LocalDate, String> read(String event) throws NotFetched {
        return FeedReader.read(calendar(event), FROM, UNTIL).days();
    }

    private static String calendar(String... events) {
        var text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n");
        for (var event : events)
            text.append("BEGIN:VEVENT\n")
                    .append(event.startsWith("UID") ? "" : "UID:u" + event.hashCode() + "\n")
                    .append(event)
                    .append("\nEND:VEVENT\n");
        return text.append("END:VCALENDAR\n").toString().replace("\n", "\r\n");
    }
}
