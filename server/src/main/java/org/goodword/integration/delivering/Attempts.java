package org.goodword.integration.delivering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.integration.EndpointId;
import org.goodword.integration.IntegrationEvent;
import org.goodword.integration.delivering.Delivery.Last;
import org.goodword.integration.delivering.Delivery.State;
import org.goodword.integration.endpoints.Endpoint;
import org.goodword.integration.endpoints.Endpoint.OffBecause;
import org.goodword.integration.endpoints.EndpointStore;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Installation;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The two transactions around an attempt. A crash between them leaves `sending`, which is tried again when its time is
/// over: at least once, with the same id.
@Component
class Attempts {
    static final Duration LEASE = Duration.ofSeconds(40);
    private static final Actor SENDER = new Actor.System("integration");
    private static final Duration WHILE_PAUSED = Duration.ofSeconds(30);
    /// After so long without a single success nobody listens any more.
    static final Duration PATIENCE = Duration.ofDays(5);

    private static final int GONE = 410;

    private final DeliveryStore store;
    private final EndpointStore endpoints;
    private final EndpointDeliveries deliveries;
    private final Installation installation;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    Attempts(
            DeliveryStore store,
            EndpointStore endpoints,
            EndpointDeliveries deliveries,
            Installation installation,
            DueWork work,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.installation = installation;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    record Attempt(Delivery delivery, Endpoint endpoint) {}

    /// What came of an attempt.
    ///
    /// @param status absent when no answer came
    /// @param trouble absent when it went well
    record Result(
            Optional<Integer> status,
            Duration took,
            Optional<String> answer,
            Optional<String> trouble,
            Optional<String> retryAfter) {
        boolean isWell() {
            return trouble.isEmpty();
        }

        Last last() {
            return new Last(status, Optional.of((int) took.toMillis()), answer, trouble);
        }
    }

    /// Those to be tried now.
    @Transactional
    public List<Attempt> claim(EndpointId id) {
        var found = endpoints.lock(id);
        if (found.isEmpty()) {
            work.done(EndpointDeliveries.WORK, id.value());
            return List.of();
        }
        var endpoint = found.get();
        var now = clock.instant();
        if (installation.outgoingPaused()) {
            work.add(EndpointDeliveries.WORK, id.value(), now.plus(WHILE_PAUSED));
            return List.of();
        }
        store.freeAbandoned(id, now);
        var claimed = isOpen(endpoint, now) ? claim(endpoint, now) : List.<Attempt>of();
        deliveries.schedule(endpoint);
        return claimed;
    }

    private static boolean isOpen(Endpoint endpoint, Instant now) {
        return endpoint.active()
                && endpoint.state().pausedUntil().filter(now::isBefore).isEmpty();
    }

    private List<Attempt> claim(Endpoint endpoint, Instant now) {
        var room = EndpointDeliveries.room(endpoint) - store.underWay(endpoint.id());
        if (room <= 0) return List.of();
        return store.due(endpoint.id(), now, room).stream()
                .map(delivery -> new Attempt(store.begin(delivery, now.plus(LEASE)), endpoint))
                .toList();
    }

    /// Does nothing when this attempt is not the last any more.
    @Transactional
    public void record(EndpointId id, UUID delivery, int attempt, Result result) {
        var endpoint = endpoints.lock(id).orElseThrow();
        var found = store.lock(delivery).filter(one -> one.state() == State.SENDING && one.attempts() == attempt);
        if (found.isEmpty()) return;
        var now = clock.instant();
        var again = result.isWell() ? Optional.<Instant>empty() : again(attempt, result, now);
        var settled = result.isWell() ? State.DELIVERED : State.DEAD;
        again.ifPresentOrElse(due -> store.later(delivery, result.last(), due), () -> {
            store.settle(delivery, settled, result.last(), now);
            store.promote(id, found.get().lane(), now);
        });
        var state = result.isWell() ? well(now) : failed(endpoint.state(), result, now);
        endpoints.keep(id, state);
        if (endpoint.active()) state.off().ifPresent(why -> switchedOff(endpoint, why));
        deliveries.schedule(endpoints.lock(id).orElseThrow());
    }

    /// Empty when it is given up.
    private static Optional<Instant> again(int attempt, Result result, Instant now) {
        if (result.status().filter(status -> status == GONE).isPresent()) return Optional.empty();
        var asked = BackOff.asked(result.retryAfter(), now);
        return BackOff.after(attempt)
                .map(now::plus)
                .map(due -> asked.filter(due::isBefore).orElse(due));
    }

    private static Endpoint.State well(Instant now) {
        return new Endpoint.State(
                0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(now), Optional.empty());
    }

    private static Endpoint.State failed(Endpoint.State before, Result result, Instant now) {
        var strikes = before.strikes() + 1;
        var since = before.failingSince().orElse(now);
        var paused = BackOff.asked(result.retryAfter(), now)
                .or(() -> BackOff.rest(strikes).map(now::plus))
                .or(() -> before.pausedUntil().filter(now::isBefore));
        var gone = result.status().filter(status -> status == GONE).map(_ -> OffBecause.GONE);
        var tired =
                since.isBefore(now.minus(PATIENCE)) ? Optional.of(OffBecause.FAILING) : Optional.<OffBecause>empty();
        return new Endpoint.State(
                strikes,
                paused,
                Optional.of(since),
                result.trouble(),
                before.delivered(),
                before.off().or(() -> gone).or(() -> tired));
    }

    private void switchedOff(Endpoint endpoint, OffBecause why) {
        ledger.append(
                new IntegrationEvent(
                        IntegrationEvent.SWITCHED_OFF,
                        endpoint.id(),
                        Map.of("name", endpoint.name(), "why", why.code())),
                SENDER);
    }
}
