package org.goodword.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.ledger.Ledger;
import org.goodword.outbox.Outbox.Delivery;
import org.goodword.outbox.Outbox.DeliveryState;
import org.goodword.outbox.OutboxEvents.Settled;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Guard;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Outcome.Refusal;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Installation;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The two transactions around an attempt. Between them stands only the word `sending`: who finds
/// it after a crash knows that the row was perhaps sent, and does not send it twice.
@Component
class Dispatch {
    private static final Actor DISPATCH = new Actor.System("outbox");
    static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration WHILE_PAUSED = Duration.ofSeconds(30);
    /// How long a row is tried. A server gives up then too (RFC 5321, section 4.5.4.1).
    private static final Duration LIFETIME = Duration.ofDays(5);

    private final OutboxStore store;
    private final DueWork work;
    private final List<Guard> guards;
    private final Map<String, Carrier> carriers;
    private final Lanes lanes;
    private final Installation installation;
    private final Ledger ledger;
    private final Clock clock;

    Dispatch(
            OutboxStore store,
            DueWork work,
            List<Guard> guards,
            List<Carrier> carriers,
            Lanes lanes,
            Installation installation,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.work = work;
        this.guards = guards;
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::kind, Function.identity()));
        this.lanes = lanes;
        this.installation = installation;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Empty: nothing to carry now.
    @Transactional
    public Optional<Shipment> claim(UUID id) {
        var entry = store.find(id).flatMap(this::entry);
        if (work.claim(Outbox.WORK, id, LEASE).isEmpty()) return Optional.empty();
        if (installation.outgoingPaused()) {
            work.add(Outbox.WORK, id, clock.instant().plus(WHILE_PAUSED));
            return Optional.empty();
        }
        return store.lock(id).flatMap(delivery -> begin(delivery, entry));
    }

    /// The lane is locked before all else.
    private Optional<Entry> entry(Delivery delivery) {
        return Optional.ofNullable(carriers.get(delivery.kind()))
                .flatMap(carrier -> carrier.lane(shipment(delivery)))
                .map(lane -> new Entry(lane, lanes.lock(lane)));
    }

    private record Entry(Lane lane, LaneStore.State state) {}

    private Optional<Shipment> begin(Delivery delivery, Optional<Entry> entry) {
        return switch (delivery.state()) {
            case WAITING -> {
                if (entry.isPresent()
                        && !lanes.admits(entry.get().state(), entry.get().lane(), delivery)) yield Optional.empty();
                yield guarded(delivery, entry);
            }
            case SENDING -> {
                settle(
                        delivery,
                        DeliveryState.PERHAPS_SENT,
                        "Goodword stopped while this was being sent. It may have arrived.");
                entry.ifPresent(open -> lanes.wake(open.lane().id()));
                yield Optional.empty();
            }
            case SENT, FAILED, PERHAPS_SENT, BLOCKED, WITHDRAWN -> {
                work.done(Outbox.WORK, delivery.id());
                yield Optional.empty();
            }
        };
    }

    private static Shipment shipment(Delivery delivery) {
        return new Shipment(
                delivery.id(),
                delivery.kind(),
                delivery.subject(),
                delivery.messageId(),
                delivery.attempts() + 1,
                delivery.mass(),
                recipients(delivery));
    }

    private static List<EmailAddress> recipients(Delivery delivery) {
        return Stream.of(delivery.recipients().split(Outbox.SEPARATOR))
                .flatMap(one -> EmailAddress.parse(one).stream())
                .toList();
    }

    private Optional<Shipment> guarded(Delivery delivery, Optional<Entry> entry) {
        var shipment = shipment(delivery);
        var objection = guards.stream()
                .flatMap(guard -> guard.objection(shipment).stream())
                .findFirst();
        if (objection.isPresent()) {
            settle(delivery, DeliveryState.BLOCKED, objection.get());
            entry.ifPresent(open -> lanes.wake(open.lane().id()));
            return Optional.empty();
        }
        store.begin(delivery.id(), entry.map(Entry::lane).map(Lane::id).orElse(null));
        return Optional.of(shipment);
    }

    /// After a claim of which nothing left the house, whether or not its commit was confirmed.
    @Transactional
    public void takeBack(UUID id) {
        var lane = lane(id);
        if (!work.giveBack(Outbox.WORK, id)) return;
        store.lock(id)
                .filter(delivery -> delivery.state() == DeliveryState.SENDING)
                .ifPresent(delivery -> store.later(id, delivery.words().orElse(""), clock.instant()));
        lane.ifPresent(state -> lanes.wake(state.id()));
    }

    private Optional<LaneStore.State> lane(UUID id) {
        return store.find(id).flatMap(Delivery::lane).flatMap(lanes::lock);
    }

    /// Does nothing when this attempt is recorded already.
    @Transactional
    public void record(Shipment shipment, Outcome outcome) {
        var lane = lane(shipment.id());
        // In the order of a claim, which locks the work before the row.
        work.hold(Outbox.WORK, shipment.id(), LEASE);
        var delivery = store.lock(shipment.id()).orElseThrow();
        if (delivery.state() != DeliveryState.SENDING || delivery.attempts() != shipment.attempt()) return;
        switch (outcome) {
            case Outcome.Accepted(var words, var refused) -> {
                lane.ifPresent(state -> lanes.well(state.id()));
                settle(delivery, DeliveryState.SENT, words, refused);
            }
            case Outcome.Permanent(var words) -> settle(delivery, DeliveryState.FAILED, words);
            case Outcome.Unknown(var words) -> settle(delivery, DeliveryState.PERHAPS_SENT, words);
            case Outcome.Temporary temporary -> later(delivery, temporary, lane);
        }
        lane.ifPresent(state -> lanes.wake(state.id()));
    }

    private void later(Delivery delivery, Outcome.Temporary temporary, Optional<LaneStore.State> lane) {
        var setback = temporary.setback();
        var now = clock.instant();
        var end = delivery.leavesAt().plus(LIFETIME);
        var ofLane = setback.isOfLane() ? lane : Optional.<LaneStore.State>empty();
        var again = ofLane.map(state -> lanes.strike(state, setback, temporary.words()))
                .orElseGet(() -> now.plus(setback.pause(delivery.attempts())));
        if (!setback.isPatient()) {
            if (!now.isBefore(end)) {
                settle(delivery, DeliveryState.FAILED, temporary.words());
                return;
            }
            if (again.isAfter(end)) again = end;
        }
        work.add(Outbox.WORK, delivery.id(), again);
        store.later(delivery.id(), temporary.words(), again);
        ofLane.ifPresent(state -> lanes.queue(delivery.id(), state.id()));
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
