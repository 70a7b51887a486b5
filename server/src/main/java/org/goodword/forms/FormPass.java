package org.goodword.forms;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// What a form carries from the moment it is shown until it is sent: the id its message will have,
/// so that a second click or a reload sends nothing twice, and when it was shown.
public record FormPass(UUID message, Instant shown) {
    /// People read before they write.
    private static final Duration QUICKEST = Duration.ofSeconds(2);

    private static final Duration LONGEST = Duration.ofHours(24);

    boolean isTooQuick(Instant now) {
        return now.isBefore(shown.plus(QUICKEST));
    }

    boolean isTooOld(Instant now) {
        return now.isAfter(shown.plus(LONGEST));
    }
}
