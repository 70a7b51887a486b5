package org.goodword.mail.ruling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What is done with a mail that a filter finds.
///
/// @param filter text of a filter on [ArrivingMail]
/// @param brand of the ticket that it opens
/// @param steps actions of the catalogue on its ticket, in order; none where it is not filed
public record Rule(
        UUID id, String name, boolean on, String filter, Outcome outcome, Optional<UUID> brand, List<Step> steps) {

    public enum Outcome {
        /// It goes on to its ticket.
        FILE,
        /// It waits for a person, who sees why.
        PARK,
        /// It goes nowhere; it is kept, and a person can file it after all.
        DROP;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Step(String name, Map<String, Object> arguments) {}
}
