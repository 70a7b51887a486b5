package org.goodword.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.ledger.Ledger;
import org.goodword.outbox.Outbox.Delivery;
import org.goodword.outbox.Outbox.DeliveryState;
import org.goodword.outbox.OutboxEvents.Settled;
import org.goodword.outbox.spi.Guard;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Outcome.Refusal;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.Actor;
import org.goodword.platform.Installation;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The two transactions around an attempt. Between them stands only the word `sending`: who finds
/// it after a crash knows that the row was perhaps sent, and does not send it twice.
@Component
class Dispatch {
    private static final Actor DISPATCH = new Actor.System("outbox");
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration WHILE_PAUSED = Duration.ofSeconds(30);
    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final OutboxStore store;
    private final DueWork work;
    private final List<Guard> guards;
    private final Installation installation;
    private final Ledger ledger;
    private final Clock clock;

    Dispatch(
            OutboxStore store,
            DueWork work,
            List<Guard> guards,
            Installation installation,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.work = work;
        this.guards = guards;
        this.installation = installation;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Empty: nothing to carry now.
    @Transactional
    public Optional<Shipment> claim(UUID id) {
        if (work.claim(Outbox.WORK, id, LEASE).isEmpty()) return Optional.empty();
        if (installation.outgoingPaused()) {
            work.add(Outbox.WORK, id, clock.instant().plus(WHILE_PAUSED));
            return Optional.empty();
        }
        return store.lock(id).flatMap(this::begin);
    }

    private Optional<Shipment> begin(Delivery delivery) {
        return switch (delivery.state()) {
            case WAITING -> guarded(delivery);
            case SENDING -> {
                settle(
                        delivery,
                        DeliveryState.PERHAPS_SENT,
                        "Goodword stopped while this was being sent. It may have arrived.");
                yield Optional.empty();
            }
            case SENT, FAILED, PERHAPS_SENT, BLOCKED, WITHDRAWN -> {
                work.done(Outbox.WORK, delivery.id());
                yield Optional.empty();
            }
        };
    }

    private Optional<Shipment> guarded(Delivery delivery) {
        var shipment = new Shipment(
                delivery.id(), delivery.kind(), delivery.subject(), delivery.messageId(), delivery.attempts() + 1);
        var objection = guards.stream()
                .flatMap(guard -> guard.objection(shipment).stream())
                .findFirst();
        if (objection.isPresent()) {
            settle(delivery, DeliveryState.BLOCKED, objection.get());
            return Optional.empty();
        }
        store.begin(delivery.id());
        return Optional.of(shipment);
    }

    /// After a claim of which nothing left the house, whether or not its commit was confirmed.
    @Transactional
    public void takeBack(UUID id) {
        if (!work.giveBack(Outbox.WORK, id)) return;
        store.lock(id)
                .filter(delivery -> delivery.state() == DeliveryState.SENDING)
                .ifPresent(delivery -> store.later(id, delivery.words().orElse(""), clock.instant()));
    }

    /// Does nothing when this attempt is recorded already.
    @Transactional
    public void record(Shipment shipment, Outcome outcome) {
        var delivery = store.lock(shipment.id()).orElseThrow();
        if (delivery.state() != DeliveryState.SENDING || delivery.attempts() != shipment.attempt()) return;
        switch (outcome) {
            case Outcome.Accepted(var words, var refused) -> settle(delivery, DeliveryState.SENT, words, refused);
            case Outcome.Permanent(var words) -> settle(delivery, DeliveryState.FAILED, words);
            case Outcome.Unknown(var words) -> settle(delivery, DeliveryState.PERHAPS_SENT, words);
            case Outcome.Temporary(var words) -> later(delivery, shipment.attempt(), words);
        }
    }

    private void later(Delivery delivery, int attempt, String words) {
        if (attempt > BACK_OFF.size()) {
            settle(delivery, DeliveryState.FAILED, words);
            return;
        }
        var again = clock.instant().plus(BACK_OFF.get(attempt - 1));
        store.later(delivery.id(), words, again);
        work.add(Outbox.WORK, delivery.id(), again);
    }

    private void settle(Delivery delivery, DeliveryState state, String words) {
        settle(delivery, state, words, List.of());
    }

    private void settle(Delivery delivery, DeliveryState state, String words, List<Refusal> refused) {
        store.settle(delivery.id(), state, words, clock.instant());
        work.done(Outbox.WORK, delivery.id());
        ledger.append(new Settled(delivery.id(), delivery.subject(), state, refused), DISPATCH);
    }
}
