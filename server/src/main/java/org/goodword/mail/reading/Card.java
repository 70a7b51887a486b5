package org.goodword.mail.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a mail brings beside words: an event, or a person. All texts are short, one line, and may be empty.
public sealed interface Card {
    /// Cards kept of one mail.
    int MOST = 20;
    /// Attendees kept of one event; mails, phones of one person.
    int MOST_EACH = 50;

    /// An event of an iCalendar (RFC 5545, RFC 5546).
    ///
    /// @param uid by which later mails about it call it
    /// @param method in small letters: `request`, `cancel`, `reply`, `counter`, `publish` …
    /// @param starts of whole days, midnight UTC of the first; without `zone`, the clock time of wherever one
    /// is, in UTC
    /// @param ends excluded: of whole days, the day after the last
    /// @param zone as the sender calls it; absent for whole days, and for the clock of wherever one is
    /// @param more attendees than those kept
    record Event(
            String uid,
            String method,
            String title,
            Optional<Instant> starts,
            Optional<Instant> ends,
            boolean wholeDays,
            Optional<String> zone,
            String place,
            Optional<Attendee> organiser,
            List<Attendee> attendees,
            int more,
            Optional<Repeats> repeats)
            implements Card {}

    /// @param answer `accepted`, `declined`, `tentative`, `delegated`, `needs-action`, or empty
    record Attendee(String name, String mail, String answer) {}

    /// Every so many of what: `daily`, `weekly`, `monthly`, `yearly`, or shorter spans.
    record Repeats(String every, int interval) {}

    /// A person of a vCard (RFC 6350 and older).
    record Person(String name, String organisation, String title, List<String> mails, List<String> phones)
            implements Card {}
}
