package org.goodword.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Holidays that others keep.
///
/// @param url whence they are fetched; empty for a file that was uploaded
/// @param state how it fares
public record Feed(UUID id, String name, Optional<String> url, State state) {

    /// @param days that it closes, years behind and ahead
    /// @param ignored entries that have a time of day: no holidays
    /// @param next the next of its days
    /// @param trouble why the last look failed, as a sentence; the last good copy holds meanwhile
    /// @param fetched when it was looked at last
    /// @param good when that went well last
    public record State(
            int days,
            int ignored,
            Optional<Day> next,
            Optional<String> trouble,
            Optional<Instant> fetched,
            Optional<Instant> good) {}

    public record Day(LocalDate date, String name) {}
}
