package org.goodword.ledger;

import java.util.Optional;
import java.util.UUID;

/// A program of others by which somebody did something: kept as the cause of what was written
/// meanwhile.
///
/// @param name as it was called then: an app may be renamed or removed later
public record ThroughApp(UUID id, String name) {
    private static final String KIND = "app:";
    private static final int ID = 36;

    String cause() {
        return KIND + id + " " + name;
    }

    /// Empty for what somebody did without one.
    public static Optional<ThroughApp> of(Entry entry) {
        return entry.cause()
                .filter(cause -> cause.startsWith(KIND))
                .map(cause -> cause.substring(KIND.length()))
                .map(app -> new ThroughApp(UUID.fromString(app.substring(0, ID)), app.substring(ID + 1)));
    }
}
