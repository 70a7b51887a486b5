package org.goodword.ticketing.listing;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.ledger.Entry;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.TeamId;
import org.goodword.realtime.spi.Visible;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketPermissions;
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
        return new TicketSight(query.assignments(tickets));
    }

    private record TicketSight(Map<UUID, Assignment> assignments) implements Sight {
        @Override
        public boolean sees(Caller caller, UUID ticket) {
            var assignment = assignments.get(ticket);
            return assignment != null && TicketScope.permits(caller, assignment);
        }

        @Override
        public boolean sawBefore(Caller caller, Entry entry) {
            return switch (entry.event()) {
                case "ticket.team-changed" ->
                    TicketScope.permits(caller, new Assignment(id(entry, "from").map(TeamId::new), Optional.empty()));
                case "ticket.assignee-changed" ->
                    TicketScope.isMine(caller, id(entry, "from").map(AgentId::new));
                case TicketEvent.Deleted.CODE ->
                    TicketScope.permits(
                            caller,
                            new Assignment(
                                    id(entry, "team").map(TeamId::new),
                                    id(entry, "assignee").map(AgentId::new)));
                default -> false;
            };
        }

        private static Optional<UUID> id(Entry entry, String fact) {
            return entry.facts().get(fact) instanceof String id && !id.isEmpty()
                    ? Optional.of(UUID.fromString(id))
                    : Optional.empty();
        }
    }
}
