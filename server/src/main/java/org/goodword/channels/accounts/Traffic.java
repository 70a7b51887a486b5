package org.goodword.channels.accounts;

import java.time.Instant;
import java.util.Optional;

/// When mail last came and left by an account, to the minute.
public record Traffic(Optional<Instant> received, Optional<Instant> sent) {
    public static final Traffic NONE = new Traffic(Optional.empty(), Optional.empty());
}
