package org.goodword.integration.endpoints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goodword.integration.EndpointId;
import org.goodword.integration.EventType;

/// Where events go.
///
/// @param filter which tickets; empty for all but spam
/// @param active false: nothing is told, and what waits rests
public record Endpoint(
        EndpointId id,
        Kind kind,
        String name,
        String url,
        Set<EventType> events,
        String filter,
        boolean active,
        Secrets secrets,
        State state,
        Instant created) {
    /// From so many failures in a row on, one delivery is tried at a time, ever more seldom.
    public static final int MOST_STRIKES = 5;

    /// @param now absent where nothing is signed
    /// @param before the one that was replaced, and until when it signs as well
    public record Secrets(Optional<String> now, Optional<String> before, Optional<Instant> beforeUntil) {
        public static final Secrets NONE = new Secrets(Optional.empty(), Optional.empty(), Optional.empty());

        public List<String> at(Instant time) {
            var old = before.filter(_ -> beforeUntil.filter(time::isBefore).isPresent());
            return Stream.concat(now.stream(), old.stream()).toList();
        }
    }

    /// @param strikes failures in a row
    /// @param pausedUntil nothing is tried before
    /// @param failingSince the first failure since it went well last
    /// @param trouble what was wrong last, as a sentence
    /// @param off why we switched it off
    public record State(
            int strikes,
            Optional<Instant> pausedUntil,
            Optional<Instant> failingSince,
            Optional<String> trouble,
            Optional<Instant> delivered,
            Optional<OffBecause> off) {
        public static final State NEW =
                new State(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /// It is tried at once, whatever it said.
        public State atOnce() {
            return new State(strikes, Optional.empty(), failingSince, trouble, delivered, off);
        }
    }

    public enum OffBecause {
        /// It said so: 410.
        GONE,
        /// For days nothing arrived.
        FAILING;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static OffBecause of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    public boolean isTroubled() {
        return state.strikes() >= MOST_STRIKES;
    }
}
