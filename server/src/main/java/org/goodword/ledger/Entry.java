package org.goodword.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.Actor;

/// One line of the ledger, as readers get it.
public record Entry(
        Position position,
        Instant at,
        Actor actor,
        String event,
        Subject subject,
        Optional<String> cause,
        Optional<String> requestId,
        Map<String, Object> facts) {
    Entry with(Map<String, Object> facts) {
        return new Entry(position, at, actor, event, subject, cause, requestId, facts);
    }
}
