package org.goodword.routing.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.goodword.platform.AgentId;

/// @param online what she chose
/// @param seen when a screen of hers was last known to be open
/// @param offered when live work was last offered to her
public record Availability(AgentId agent, boolean online, Optional<Instant> seen, Optional<Instant> offered) {
    /// A page that is loaded anew, or a short tunnel, sends nobody away.
    static final Duration BELIEVED_FOR = Duration.ofSeconds(60);

    public boolean isConnected(Instant now) {
        return seen.filter(at -> at.isAfter(now.minus(BELIEVED_FOR))).isPresent();
    }

    public boolean isThere(Instant now) {
        return online && isConnected(now);
    }
}
