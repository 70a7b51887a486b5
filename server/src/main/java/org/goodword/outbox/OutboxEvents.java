package org.goodword.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;
import org.goodword.outbox.Outbox.DeliveryState;
import org.goodword.outbox.spi.Outcome.Refusal;

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
    ///
    /// @param refused of what was sent, who will not get it
    record Settled(UUID delivery, UUID sent, DeliveryState state, List<Refusal> refused) implements OutboxEvents {
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
