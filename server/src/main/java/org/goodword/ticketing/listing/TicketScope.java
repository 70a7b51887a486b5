package org.goodword.ticketing.listing;

import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import java.util.Optional;
import org.goodword.identity.BrandId;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.BrandScope;
import org.goodword.platform.Caller;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketPermissions;
import org.jooq.Condition;
import org.jooq.Field;

/// The one predicate of who may see which ticket. It stands inside every query; nothing is filtered afterwards.
public final class TicketScope {
    private TicketScope() {}

    public static Condition of(Caller caller) {
        return of(caller, TICKET.BRAND_ID, TICKET.TEAM_ID, TICKET.ASSIGNEE_ID);
    }

    /// The same predicate, of what once was a ticket's.
    public static Condition of(Caller caller, Field<BrandId> brand, Field<TeamId> team, Field<AgentId> assignee) {
        if (!caller.may(TicketPermissions.VIEW)) return falseCondition();
        var ofBrands = ofBrands(caller, brand);
        return switch (caller.scope()) {
            case ALL -> ofBrands;
            case MY_TEAMS ->
                ofBrands.and(mine(caller, assignee).or(team.in(caller.teams())).or(team.isNull()));
            case MINE -> ofBrands.and(mine(caller, assignee));
        };
    }

    private static Condition ofBrands(Caller caller, Field<BrandId> brand) {
        return switch (caller.limits().brands()) {
            case BrandScope.Every _ -> noCondition();
            case BrandScope.Only(var brands) ->
                brand.in(brands.stream().sorted().map(BrandId::new).toList());
        };
    }

    /// The same predicate, of a ticket at hand: for what is told to many at once. A test compares the two.
    static boolean permits(Caller caller, BrandId brand, Assignment assignment) {
        return caller.limits().brands().reaches(brand.value()) && permits(caller, assignment);
    }

    /// As `permits`, of a ticket whose brand the caller reaches.
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

    private static Condition mine(Caller caller, Field<AgentId> assignee) {
        return switch (caller.actor()) {
            case Actor.Agent(var agent) -> assignee.eq(agent);
            case Actor.Contact _, Actor.System _ -> falseCondition();
        };
    }
}
