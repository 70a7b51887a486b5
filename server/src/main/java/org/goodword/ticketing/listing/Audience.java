package org.goodword.ticketing.listing;

import java.util.List;
import java.util.Optional;
import org.goodword.identity.Agents;
import org.goodword.identity.IdentityPermissions;
import org.goodword.platform.AgentId;
import org.goodword.platform.BrandScope;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.goodword.platform.RowScope;
import org.goodword.ticketing.Ticket;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who can see a ticket, and why.
@Component
public class Audience {
    private final Agents agents;

    Audience(Agents agents) {
        this.agents = agents;
    }

    public enum Reason {
        /// Their role sees every ticket.
        ALL,
        /// It is theirs.
        ASSIGNEE,
        /// It is their team's.
        TEAM,
        /// It is no team's, which their role sees.
        NO_TEAM
    }

    /// @param byBrand whether it is also because its role reaches the ticket's brand, among some only
    public record Viewer(AgentId agent, Reason reason, boolean byBrand) {}

    /// @param others agents who may enter and cannot see it
    /// @param otherBrands how many of the others would, if their roles reached its brand
    public record Seen(List<Viewer> viewers, int others, int otherBrands) {}

    /// Agents who may enter now; by the same rule that stands in every query.
    ///
    /// @throws Rejected `not-allowed` for those who may not see their colleagues
    @Transactional(readOnly = true)
    public Seen of(Ticket ticket, Caller by) {
        by.require(IdentityPermissions.VIEW_AGENTS);
        var callers = agents.callers();
        var viewers = callers.stream()
                .flatMap(
                        caller -> reason(caller, ticket)
                                .map(reason -> new Viewer(caller.agent(), reason, isOfSomeBrands(caller)))
                                .stream())
                .toList();
        var butForBrand = callers.stream()
                .filter(caller ->
                        isOfSomeBrands(caller) && reason(caller, ticket).isEmpty())
                .filter(caller -> TicketScope.permits(caller, ticket.assignment()))
                .count();
        return new Seen(viewers, callers.size() - viewers.size(), (int) butForBrand);
    }

    private static boolean isOfSomeBrands(Caller caller) {
        return caller.limits().brands() instanceof BrandScope.Only;
    }

    private static Optional<Reason> reason(Caller caller, Ticket ticket) {
        var assignment = ticket.assignment();
        if (!TicketScope.permits(caller, ticket.heading().brand(), assignment)) return Optional.empty();
        if (TicketScope.isMine(caller, assignment.assignee())) return Optional.of(Reason.ASSIGNEE);
        if (caller.scope() == RowScope.ALL) return Optional.of(Reason.ALL);
        return Optional.of(assignment.team().isPresent() ? Reason.TEAM : Reason.NO_TEAM);
    }
}
