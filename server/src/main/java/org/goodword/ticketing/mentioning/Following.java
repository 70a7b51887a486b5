package org.goodword.ticketing.mentioning;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.goodword.ledger.Ledger;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.TicketEvent.FollowerChanged;
import org.goodword.ticketing.TicketFollowers;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who wants to hear of a ticket that is not hers.
@Component
public class Following implements TicketFollowers {
    private final TicketStore tickets;
    private final MentionStore store;
    private final Ledger ledger;

    Following(TicketStore tickets, MentionStore store, Ledger ledger) {
        this.tickets = tickets;
        this.store = store;
        this.ledger = ledger;
    }

    /// @return false when it was so already
    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional
    public boolean follow(TicketId ticket, boolean follows, Caller by) {
        by.require(TicketPermissions.VIEW);
        if (tickets.find(ticket, by).isEmpty()) throw NotFound.of("ticket", ticket.value());
        var agent = by.agent();
        var changed = follows ? store.follow(agent, ticket) : store.unfollow(agent, ticket);
        if (changed) ledger.append(new FollowerChanged(ticket, agent, follows), by.actor());
        return changed;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<TicketId, Set<AgentId>> of(Collection<TicketId> ids) {
        return ids.isEmpty() ? Map.of() : store.followers(ids);
    }
}
