package org.goodword.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.springframework.stereotype.Component;

/// Carries what tests give it, and remembers how many were under way in a lane at once.
@Component
class Lorry implements Carrier {
    static final String KIND = "lorry";

    record Load(Lane lane, Function<Shipment, Outcome> ride) {}

    private final Map<UUID, Load> loads = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> underWay = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> most = new ConcurrentHashMap<>();
    private final Map<UUID, List<Instant>> begun = new ConcurrentHashMap<>();

    void load(UUID subject, Lane lane, Function<Shipment, Outcome> ride) {
        loads.put(subject, new Load(lane, ride));
    }

    int mostAtOnce(Lane lane) {
        return most.getOrDefault(lane.id(), 0);
    }

    List<Instant> begun(Lane lane) {
        return begun.getOrDefault(lane.id(), List.of()).stream().sorted().toList();
    }

    static Outcome shortRide(Shipment shipment) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(10_000_000));
        return new Outcome.Accepted("250 fine");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Lane> lane(Shipment shipment) {
        return Optional.ofNullable(loads.get(shipment.subject())).map(Load::lane);
    }

    @Override
    public Outcome carry(Shipment shipment) {
        var load = Optional.ofNullable(loads.get(shipment.subject())).orElseThrow();
        var lane = load.lane().id();
        begun.computeIfAbsent(lane, _ -> new CopyOnWriteArrayList<>()).add(Instant.now());
        var now = underWay.computeIfAbsent(lane, _ -> new AtomicInteger()).incrementAndGet();
        most.merge(lane, now, Math::max);
        try {
            return load.ride().apply(shipment);
        } finally {
            underWay.computeIfPresent(lane, (_, count) -> {
                count.decrementAndGet();
                return count;
            });
        }
    }
}
