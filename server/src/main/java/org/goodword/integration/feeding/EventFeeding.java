package org.goodword.integration.feeding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.integration.delivering.EndpointDeliveries;
import org.goodword.integration.delivering.EndpointDeliveries.New;
import org.goodword.integration.endpoints.Endpoint;
import org.goodword.integration.endpoints.EndpointStore;
import org.goodword.integration.telling.Payloads;
import org.goodword.integration.telling.Told;
import org.goodword.ledger.Entry;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.Position;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.goodword.platform.RowScope;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketFilters;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes deliveries of what the ledger says, in the transaction that moves the cursor: each event once, whatever falls
/// over. Where no endpoint is on, nothing is followed; the first one begins with what happens from then on.
@Component
public class EventFeeding {
    static final String CONSUMER = "integration";
    private static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(EventFeeding.class);

    private final LedgerReader ledger;
    private final EndpointStore endpoints;
    private final EndpointDeliveries deliveries;
    private final Payloads payloads;
    private final Tickets tickets;
    private final TicketFilters filters;

    EventFeeding(
            LedgerReader ledger,
            EndpointStore endpoints,
            EndpointDeliveries deliveries,
            Payloads payloads,
            Tickets tickets,
            TicketFilters filters) {
        this.ledger = ledger;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.tickets = tickets;
        this.filters = filters;
    }

    /// Before an endpoint is switched on.
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        ledger.position(CONSUMER);
        if (!endpoints.isAnyActive()) ledger.head().ifPresent(head -> ledger.advance(CONSUMER, head));
    }

    /// @return the entries that were read
    @Transactional
    public List<Entry> next() {
        if (!endpoints.isAnyActive()) return List.of();
        var at = ledger.position(CONSUMER);
        var entries = at.equals(Position.START) ? List.<Entry>of() : ledger.read(at, BATCH);
        if (entries.isEmpty()) return entries;
        var told = entries.stream().flatMap(entry -> Told.of(entry).stream()).toList();
        if (!told.isEmpty()) tell(told);
        ledger.advance(CONSUMER, entries.getLast().position());
        return entries;
    }

    private void tell(List<Told> all) {
        var ids = all.stream().flatMap(told -> told.ticket().stream()).collect(Collectors.toSet());
        var found = tickets.find(ids);
        var meant = new HashMap<String, Set<TicketId>>();
        for (var endpoint : endpoints.lockActive()) {
            if (all.stream().noneMatch(told -> endpoint.events().contains(told.type()))) continue;
            var those = meant.computeIfAbsent(endpoint.filter(), filter -> those(ids, filter, endpoint));
            var news = news(endpoint, all, found, those);
            if (!news.isEmpty()) deliveries.add(endpoint, news);
        }
    }

    /// None for a filter that names what is not there any more.
    private Set<TicketId> those(Set<TicketId> ids, String filter, Endpoint endpoint) {
        try {
            return filters.those(ids, filter, house());
        } catch (Rejected invalid) {
            LOG.warn(
                    "An endpoint's filter means nothing any more: workspace={} endpoint={} code={}",
                    Workspaces.current().value(),
                    endpoint.id().value(),
                    invalid.problem().code().value());
            return Set.of();
        }
    }

    private List<New> news(Endpoint endpoint, List<Told> all, Map<TicketId, Ticket> found, Set<TicketId> those) {
        var news = new ArrayList<New>();
        for (var told : all) {
            if (!endpoint.events().contains(told.type()) || !isMeant(told, endpoint, those)) continue;
            var ticket = told.ticket().flatMap(id -> Optional.ofNullable(found.get(id)));
            news.add(new New(told.subject(), told.type().code(), payloads.of(told, ticket, endpoint.kind())));
        }
        return news;
    }

    /// What goes is in no list any more: it is told where no filter asks for some only.
    private static boolean isMeant(Told told, Endpoint endpoint, Set<TicketId> those) {
        return told.ticket().map(those::contains).orElse(endpoint.filter().isBlank())
                || told.type().isGoing() && endpoint.filter().isBlank();
    }

    private static Caller house() {
        return new Caller(
                Workspaces.current(),
                new Actor.System("integration"),
                Set.of(TicketPermissions.VIEW),
                RowScope.ALL,
                Set.of());
    }
}
