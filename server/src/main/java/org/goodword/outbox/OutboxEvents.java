package org.goodword.outbox;

import java.util.Map;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;
import org.goodword.outbox.Outbox.DeliveryState;

/// What happened to a delivery; the fact `subject` names what was sent.
public sealed interface OutboxEvents extends Event {
    UUID delivery();

    UUID sent();

    @Override
    default Subject subject() {
        return new Subject("delivery", delivery());
    }

    @Override
    default Map<String, Object> facts() {
        return Map.of("subject", sent());
    }

    /// Sent, failed, perhaps sent or blocked.
    record Settled(UUID delivery, UUID sent, DeliveryState state) implements OutboxEvents {
        @Override
        public String code() {
            return "outbox." + state.code();
        }
    }

    record Retried(UUID delivery, UUID sent) implements OutboxEvents {
        @Override
        public String code() {
            return "outbox.retried";
        }
    }
}
