package org.goodword.ticketing.listing;

import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
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

    private static Condition mine(Caller caller) {
        return switch (caller.actor()) {
            case Actor.Agent(var agent) -> TICKET.ASSIGNEE_ID.eq(agent);
            case Actor.Contact _, Actor.System _ -> falseCondition();
        };
    }
}
