package org.goodword.ticketing.listing;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.ledger.Entry;
import org.goodword.platform.AgentId;
import org.goodword.platform.BrandScope;
import org.goodword.platform.Caller;
import org.goodword.platform.TeamId;
import org.goodword.realtime.spi.Visible;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.listing.TicketQuery.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells tickets to whom their row scope shows them: one statement, however many listen. Shared views, to all who list.
@Component
class TicketsVisible implements Visible {
    private final TicketQuery query;

    TicketsVisible(TicketQuery query) {
        this.query = query;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(TicketEvent.SUBJECT, "view");
    }

    @Override
    @Transactional(readOnly = true)
    public Sight look(String kind, Collection<UUID> tickets) {
        if (!kind.equals(TicketEvent.SUBJECT)) return (caller, _) -> caller.may(TicketPermissions.VIEW);
        return new TicketSight(query.standings(tickets));
    }

    private record TicketSight(Map<UUID, Standing> standings) implements Sight {
        @Override
        public boolean sees(Caller caller, UUID ticket) {
            var standing = standings.get(ticket);
            return standing != null && TicketScope.permits(caller, standing.brand(), standing.assignment());
        }

        @Override
        public boolean sawBefore(Caller caller, Entry entry) {
            var now = Optional.ofNullable(standings.get(entry.subject().id()));
            return switch (entry.event()) {
                case "ticket.team-changed" ->
                    reaches(caller, now.map(one -> one.brand().value()))
                            && TicketScope.permits(
                                    caller, new Assignment(id(entry, "from").map(TeamId::new), Optional.empty()));
                case "ticket.assignee-changed" ->
                    reaches(caller, now.map(one -> one.brand().value()))
                            && TicketScope.isMine(caller, id(entry, "from").map(AgentId::new));
                case "ticket.brand-changed" ->
                    reaches(caller, id(entry, "from"))
                            && now.filter(one -> TicketScope.permits(caller, one.assignment()))
                                    .isPresent();
                case TicketEvent.Deleted.CODE ->
                    reaches(caller, id(entry, "brand"))
                            && TicketScope.permits(
                                    caller,
                                    new Assignment(
                                            id(entry, "team").map(TeamId::new),
                                            id(entry, "assignee").map(AgentId::new)));
                default -> false;
            };
        }

        /// Of a brand that nobody knows any more, who reaches every one.
        private static boolean reaches(Caller caller, Optional<UUID> brand) {
            var brands = caller.limits().brands();
            return brand.map(brands::reaches).orElse(brands instanceof BrandScope.Every);
        }

        private static Optional<UUID> id(Entry entry, String fact) {
            return entry.facts().get(fact) instanceof String id && !id.isEmpty()
                    ? Optional.of(UUID.fromString(id))
                    : Optional.empty();
        }
    }
}
