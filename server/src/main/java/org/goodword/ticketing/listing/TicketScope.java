package org.goodword.ticketing.listing;

import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import java.util.Optional;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketPermissions;
import org.jooq.Condition;

/// The one predicate of who may see which ticket. It stands inside every query; nothing is filtered afterwards.
public final class TicketScope {
    private TicketScope() {}

    public static Condition of(Caller caller) {
        if (!caller.may(TicketPermissions.VIEW)) return falseCondition();
        return switch (caller.scope()) {
            case ALL -> noCondition();
            case MY_TEAMS -> mine(caller).or(TICKET.TEAM_ID.in(caller.teams())).or(TICKET.TEAM_ID.isNull());
            case MINE -> mine(caller);
        };
    }

    /// The same predicate, of a ticket at hand: for what is told to many at once. A test compares the two.
    static boolean permits(Caller caller, Assignment assignment) {
        if (!caller.may(TicketPermissions.VIEW)) return false;
        return switch (caller.scope()) {
            case ALL -> true;
            case MY_TEAMS ->
                isMine(caller, assignment.assignee())
                        || assignment.team().map(caller.teams()::contains).orElse(true);
            case MINE -> isMine(caller, assignment.assignee());
        };
    }

    static boolean isMine(Caller caller, Optional<AgentId> assignee) {
        return caller.may(TicketPermissions.VIEW)
                && assignee.isPresent()
                && caller.actor().equals(new Actor.Agent(assignee.get()));
    }

    private static Condition mine(Caller caller) {
        return switch (caller.actor()) {
            case Actor.Agent(var agent) -> TICKET.ASSIGNEE_ID.eq(agent);
            case Actor.Contact _, Actor.System _ -> falseCondition();
        };
    }
}
