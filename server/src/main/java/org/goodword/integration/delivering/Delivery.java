package org.goodword.integration.delivering;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.goodword.integration.EndpointId;

/// One event for one endpoint, and how it fares.
///
/// @param lane those of one arrive in order
/// @param event by its code
/// @param due when it is tried next
/// @param last the last attempt
public record Delivery(
        UUID id,
        EndpointId endpoint,
        long position,
        UUID lane,
        String event,
        String payload,
        State state,
        int attempts,
        Instant due,
        Instant created,
        Optional<Instant> settled,
        Last last) {
    /// @param status of HTTP; absent when no answer came
    /// @param answer its first 1,024 bytes
    /// @param trouble why it did not go well, as a sentence
    public record Last(
            Optional<Integer> status, Optional<Integer> millis, Optional<String> answer, Optional<String> trouble) {}

    public enum State {
        /// Behind another of its lane.
        QUEUED,
        PENDING,
        SENDING,
        DELIVERED,
        /// Given up; a person can let it be tried anew.
        DEAD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        boolean isSettled() {
            return this == DELIVERED || this == DEAD;
        }
    }
}
