package org.goodword.integration.delivering;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import org.goodword.integration.EndpointId;
import org.goodword.integration.EventType;
import org.goodword.integration.endpoints.EndpointStore;
import org.goodword.ticketing.TicketEvent.Purged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Deliveries are kept for 30 days, removed endpoints for one; those of a ticket that has gone for good go with
/// it.
@Component
class DeliveryForgetting {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration REMOVED = Duration.ofDays(1);
    static final int BATCH = 500;

    private final DeliveryStore store;
    private final EndpointStore endpoints;
    private final EndpointDeliveries deliveries;
    private final Clock clock;

    DeliveryForgetting(DeliveryStore store, EndpointStore endpoints, EndpointDeliveries deliveries, Clock clock) {
        this.store = store;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Purged purged) {
        var lane = purged.ticket().value();
        store.forgetLane(lane, EventType.TICKET_DELETED.code()).stream()
                .sorted(Comparator.comparing(EndpointId::value))
                .forEach(id -> endpoints.lock(id).ifPresent(endpoint -> {
                    store.promote(id, lane, clock.instant());
                    deliveries.schedule(endpoint);
                }));
    }

    /// @return true when there may be more
    @Transactional
    public boolean some() {
        endpoints.forgetRemoved(clock.instant().minus(REMOVED));
        return store.forgetSettled(clock.instant().minus(KEPT), BATCH) == BATCH;
    }
}
