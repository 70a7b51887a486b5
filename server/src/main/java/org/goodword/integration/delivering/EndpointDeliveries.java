package org.goodword.integration.delivering;

import static org.goodword.integration.db.Tables.DELIVERY;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.integration.EndpointId;
import org.goodword.integration.EventType;
import org.goodword.integration.IntegrationEvent;
import org.goodword.integration.IntegrationPermissions;
import org.goodword.integration.delivering.Delivery.State;
import org.goodword.integration.endpoints.Endpoint;
import org.goodword.integration.endpoints.EndpointStore;
import org.goodword.integration.telling.Payloads;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is on its way: made, looked at, and sent anew. Whoever makes or moves one has locked its endpoint, before any
/// work.
@Component
public class EndpointDeliveries {
    static final String WORK = "integration.endpoint";
    /// Of one endpoint: a slow one has so many lanes of its own, and takes none of others.
    static final int AT_ONCE = 4;
    static final int MOST_AGAIN = 1000;

    private final DeliveryStore store;
    private final EndpointStore endpoints;
    private final Payloads payloads;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    EndpointDeliveries(
            DeliveryStore store, EndpointStore endpoints, Payloads payloads, DueWork work, Ledger ledger, Clock clock) {
        this.store = store;
        this.endpoints = endpoints;
        this.payloads = payloads;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param lane those of one arrive in the order in which they are added
    public record New(UUID lane, String event, String payload) {}

    /// To a locked endpoint.
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Endpoint locked, List<New> all) {
        var now = clock.instant();
        for (var one : all) store.insert(Ids.next(), locked.id(), one.lane(), one.event(), one.payload(), now, now);
        schedule(locked);
    }

    /// When the endpoint is looked at next: as soon as something may be tried, or may have been abandoned.
    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(Endpoint locked) {
        var due = locked.active() && store.underWay(locked.id()) < room(locked)
                ? store.nextDue(locked.id())
                : Optional.<Instant>empty();
        var open = locked.state().pausedUntil();
        var tried = due.map(time -> open.filter(time::isBefore).orElse(time));
        var abandoned = store.nextAbandoned(locked.id());
        var next =
                tried.filter(time -> abandoned.filter(time::isAfter).isEmpty()).or(() -> abandoned);
        if (next.isPresent()) work.add(WORK, locked.id().value(), next.get());
        else work.done(WORK, locked.id().value());
    }

    static int room(Endpoint endpoint) {
        return endpoint.isTroubled() ? 1 : AT_ONCE;
    }

    /// Nothing is tried any more.
    @Transactional(propagation = Propagation.MANDATORY)
    public void rest(EndpointId id) {
        work.done(WORK, id.value());
    }

    /// Newest first.
    ///
    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional(readOnly = true)
    public Page<Delivery> list(EndpointId id, Optional<State> state, PageRequest page, Caller by) {
        by.require(IntegrationPermissions.MANAGE);
        by.requireNoLimits();
        if (endpoints.find(id).isEmpty()) throw noEndpoint(id);
        var after = page.after(1).map(cursor -> DELIVERY.POSITION.lt(cursor.number(0)));
        var which = state.map(one -> DELIVERY.STATE.eq(inline(one.code())))
                .orElse(noCondition())
                .and(after.orElse(noCondition()));
        return Page.of(
                store.list(id, which, page.limit() + 1), page.limit(), delivery -> Cursor.of(delivery.position()));
    }

    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional(readOnly = true)
    public Delivery get(EndpointId endpoint, UUID id, Caller by) {
        by.require(IntegrationPermissions.MANAGE);
        by.requireNoLimits();
        return find(endpoint, id);
    }

    private Delivery find(EndpointId endpoint, UUID id) {
        return store.find(endpoint, id).orElseThrow(() -> NotFound.of("delivery", id));
    }

    /// Sends something now, before all that waits, to see that it arrives.
    ///
    /// @throws Rejected `not-allowed`, `not-found`, `invalid-value` for one that is off
    @Transactional
    public Delivery test(EndpointId id, Caller by) {
        by.require(IntegrationPermissions.MANAGE);
        by.requireNoLimits();
        var endpoint = lock(id);
        if (!endpoint.active()) throw Invalid.of("active", "It is switched off. Switch it on first.");
        var delivery = Ids.next();
        store.insert(delivery, id, delivery, EventType.TEST, payloads.test(endpoint), clock.instant(), Instant.EPOCH);
        endpoints.keep(id, endpoint.state().atOnce());
        schedule(lock(id));
        return find(id, delivery);
    }

    /// Sends one anew that arrived or was given up; it keeps its id.
    ///
    /// @throws Rejected `not-allowed`, `not-found`; one that is on its way stays so
    @Transactional
    public Delivery again(EndpointId endpoint, UUID id, Caller by) {
        by.require(IntegrationPermissions.MANAGE);
        by.requireNoLimits();
        var locked = lock(endpoint);
        if (find(endpoint, id).state().isSettled()) {
            store.again(endpoint, DELIVERY.ID.eq(id), 1);
            replayed(locked, 1, by);
        }
        return find(endpoint, id);
    }

    /// Sends those anew that were given up since then, oldest first, at most 1,000.
    ///
    /// @return how many
    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional
    public int againSince(EndpointId endpoint, Instant since, Caller by) {
        by.require(IntegrationPermissions.MANAGE);
        by.requireNoLimits();
        var locked = lock(endpoint);
        var which = DELIVERY.STATE.eq(inline(State.DEAD.code())).and(DELIVERY.SETTLED_AT.ge(since));
        var count = store.again(endpoint, which, MOST_AGAIN);
        if (count > 0) replayed(locked, count, by);
        return count;
    }

    private void replayed(Endpoint locked, int count, Caller by) {
        store.promoteAll(locked.id(), clock.instant());
        schedule(locked);
        ledger.append(new IntegrationEvent("webhook.replayed", locked.id(), Map.of("count", count)), by.actor());
    }

    private Endpoint lock(EndpointId id) {
        endpoints.lock(id);
        return endpoints.find(id).orElseThrow(() -> noEndpoint(id));
    }

    private static Rejected noEndpoint(EndpointId id) {
        return NotFound.of("webhook", id.value());
    }
}
