package org.goodword.ticketing.sending;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.goodword.outbox.Outbox.Delivery;
import org.goodword.outbox.Outbox.DeliveryState;
import org.goodword.ticketing.RecipientFailure;

/// How a reply fares on its way out.
///
/// @param delivery the outbox row, which can be tried again
/// @param detail what the other side said last
/// @param heldUntil while it can be taken back
/// @param failures who did not get it, or not yet, though it was sent
public record Sending(
        UUID delivery,
        State state,
        Optional<String> detail,
        Optional<Instant> heldUntil,
        List<RecipientFailure> failures) {
    public enum State {
        HELD,
        QUEUED,
        SENDING,
        SENT,
        FAILED,
        PERHAPS_SENT,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// A person must look.
        boolean isTrouble() {
            return this == FAILED || this == PERHAPS_SENT;
        }
    }

    static Sending of(Delivery delivery, List<RecipientFailure> failures, Instant now) {
        var held = delivery.state() == DeliveryState.WAITING
                && delivery.attempts() == 0
                && delivery.dueAt().isAfter(now);
        return new Sending(
                delivery.id(),
                held ? State.HELD : state(delivery.state()),
                delivery.words().filter(words -> !words.isBlank()),
                held ? Optional.of(delivery.dueAt()) : Optional.empty(),
                failures);
    }

    static State state(DeliveryState state) {
        return switch (state) {
            case WAITING -> State.QUEUED;
            case SENDING -> State.SENDING;
            case SENT -> State.SENT;
            case FAILED, BLOCKED -> State.FAILED;
            case PERHAPS_SENT -> State.PERHAPS_SENT;
            case WITHDRAWN -> State.WITHDRAWN;
        };
    }
}
