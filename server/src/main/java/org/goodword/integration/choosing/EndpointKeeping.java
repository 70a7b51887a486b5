package org.goodword.integration.choosing;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodword.integration.EndpointId;
import org.goodword.integration.EventType;
import org.goodword.integration.IntegrationEvent;
import org.goodword.integration.IntegrationPermissions;
import org.goodword.integration.delivering.EndpointDeliveries;
import org.goodword.integration.endpoints.Endpoint;
import org.goodword.integration.endpoints.Endpoint.Secrets;
import org.goodword.integration.endpoints.Endpoint.State;
import org.goodword.integration.endpoints.EndpointStore;
import org.goodword.integration.endpoints.Kind;
import org.goodword.integration.feeding.EventFeeding;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Outside.NotFetched;
import org.goodword.platform.Posting;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.TicketFilters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Endpoints as administrators and programs choose them.
@Component
public class EndpointKeeping {
    private static final int MOST = 100;
    /// How long a replaced secret still signs, beside the new one.
    private static final Duration BOTH = Duration.ofHours(24);

    private final EndpointStore store;
    private final Posting posting;
    private final TicketFilters filters;
    private final EventFeeding feeding;
    private final EndpointDeliveries deliveries;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndpointKeeping(
            EndpointStore store,
            Posting posting,
            TicketFilters filters,
            EventFeeding feeding,
            EndpointDeliveries deliveries,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.posting = posting;
        this.filters = filters;
        this.feeding = feeding;
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What is chosen of an endpoint.
    ///
    /// @param url absent: as it is
    public record Choice(
            Kind kind, String name, Optional<String> url, List<String> events, String filter, boolean active) {}

    /// @param secret only when it was made just now
    public record Kept(Endpoint endpoint, Optional<String> secret) {}

    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public List<Endpoint> all(Caller by) {
        by.require(IntegrationPermissions.MANAGE);
        by.requireNoLimits();
        return store.all();
    }

    /// Makes or changes one; a removed one comes back as it was, with its secret. The host is asked for outside of any
    /// transaction.
    ///
    /// @throws Rejected `invalid-value`, `invalid-filter`, `not-allowed`
    public Kept put(EndpointId id, Choice choice, Caller by) {
        by.require(IntegrationPermissions.MANAGE);
        by.requireNoLimits();
        choice.url().ifPresent(this::requireReachable);
        return Objects.requireNonNull(transaction.execute(_ -> write(id, choice, by)));
    }

    private Kept write(EndpointId id, Choice choice, Caller by) {
        filters.those(List.of(), choice.filter(), by);
        if (choice.active()) feeding.begin();
        var before = store.lock(id);
        if (before.isEmpty() && store.all().size() >= MOST)
            throw Invalid.of("id", "There are %d already: remove one first.".formatted(MOST));
        if (before.filter(known -> known.kind() != choice.kind()).isPresent())
            throw Invalid.of("kind", "This is another kind of endpoint. Make a new one.");
        var secrets = before.map(Endpoint::secrets).orElseGet(() -> firstSecret(choice.kind()));
        var url = choice.url()
                .or(() -> before.map(Endpoint::url))
                .orElseThrow(() -> Invalid.of("url", "Say where to send the events."));
        var endpoint = new Endpoint(
                id,
                choice.kind(),
                choice.name(),
                url,
                types(choice.events()),
                choice.filter(),
                choice.active(),
                secrets,
                state(before, url, choice.active()),
                before.map(Endpoint::created).orElseGet(clock::instant));
        store.put(endpoint);
        deliveries.schedule(endpoint);
        announce(before.isEmpty() ? "webhook.created" : "webhook.changed", id, Map.of("name", choice.name()), by);
        return new Kept(endpoint, before.isEmpty() ? secrets.now() : Optional.empty());
    }

    /// What was wrong with another address says nothing of this one; who switches it on wants to see.
    private static State state(Optional<Endpoint> before, String url, boolean active) {
        return before.filter(known -> known.url().equals(url) && known.active() == active)
                .map(Endpoint::state)
                .orElseGet(
                        () -> before.filter(_ -> !active).map(Endpoint::state).orElse(State.NEW));
    }

    private static Secrets firstSecret(Kind kind) {
        return kind.isSigned()
                ? new Secrets(Optional.of(SigningSecret.random()), Optional.empty(), Optional.empty())
                : Secrets.NONE;
    }

    private static Set<EventType> types(List<String> codes) {
        var types = EnumSet.noneOf(EventType.class);
        for (var code : codes)
            types.add(EventType.of(code)
                    .orElseThrow(() -> Invalid.of("events", "There is no event \"%s\".".formatted(code))));
        if (types.isEmpty()) throw Invalid.of("events", "Choose at least one event.");
        return types;
    }

    private void requireReachable(String url) {
        try {
            posting.checked(url);
        } catch (NotFetched refused) {
            throw Invalid.of("url", refused.sentence());
        }
    }

    /// It can be put back for a day.
    ///
    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional
    public void remove(EndpointId id, Caller by) {
        by.require(IntegrationPermissions.MANAGE);
        by.requireNoLimits();
        var endpoint = store.lock(id).orElseThrow(() -> notFound(id));
        if (!store.remove(id, clock.instant())) throw notFound(id);
        deliveries.rest(id);
        announce("webhook.removed", id, Map.of("name", endpoint.name()), by);
    }

    /// A new secret; the one before signs as well for 24 hours.
    ///
    /// @throws Rejected `not-allowed`, `not-found`, `invalid-value` for what is not signed
    @Transactional
    public Endpoint rotateSecret(EndpointId id, Caller by) {
        by.require(IntegrationPermissions.MANAGE);
        by.requireNoLimits();
        store.lock(id);
        var endpoint = get(id);
        if (!endpoint.kind().isSigned()) throw Invalid.of("kind", "Nothing is signed for Slack and Teams.");
        var now = endpoint.secrets().now();
        store.keep(
                id,
                new Secrets(
                        Optional.of(SigningSecret.random()),
                        now,
                        now.map(_ -> clock.instant().plus(BOTH))));
        announce("webhook.secret-rotated", id, Map.of("name", endpoint.name()), by);
        return get(id);
    }

    private Endpoint get(EndpointId id) {
        return store.find(id).orElseThrow(() -> notFound(id));
    }

    private static Rejected notFound(EndpointId id) {
        return NotFound.of("webhook", id.value());
    }

    private void announce(String code, EndpointId id, Map<String, Object> facts, Caller by) {
        ledger.append(new IntegrationEvent(code, id, facts), by.actor());
    }
}
