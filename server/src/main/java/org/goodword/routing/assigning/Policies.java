package org.goodword.routing.assigning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.BrandId;
import org.goodword.identity.Brands;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.Teams;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.TeamId;
import org.goodword.routing.RoutingEvent.AssignmentSettingChanged;
import org.goodword.routing.RoutingPermissions;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How teams give out their tickets, as their people read and set it.
@Component
public class Policies {
    private final PolicyStore store;
    private final PlacementStore placements;
    private final AssigningWork work;
    private final Tickets tickets;
    private final Teams teams;
    private final Brands brands;
    private final Ledger ledger;

    Policies(
            PolicyStore store,
            PlacementStore placements,
            AssigningWork work,
            Tickets tickets,
            Teams teams,
            Brands brands,
            Ledger ledger) {
        this.store = store;
        this.placements = placements;
        this.work = work;
        this.tickets = tickets;
        this.teams = teams;
        this.brands = brands;
        this.ledger = ledger;
    }

    /// Of the teams that have one.
    @Transactional(readOnly = true)
    public List<Policy> all(Caller by) {
        by.require(IdentityPermissions.VIEW_AGENTS);
        return store.all();
    }

    /// Tickets that wait already find somebody by it too; those that nobody has and that came before are left alone.
    ///
    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional
    public Policy put(Policy policy, Caller by) {
        by.require(RoutingPermissions.MANAGE_ASSIGNMENT);
        if (teams.find(policy.team()).isEmpty())
            throw NotFound.of("team", policy.team().value());
        store.put(policy);
        var facts = new HashMap<String, Object>();
        facts.put("method", policy.method().code());
        facts.put("onlineOnly", policy.onlineOnly());
        policy.most().ifPresent(most -> facts.put("most", most));
        policy.takeBack().ifPresent(time -> facts.put("takeBackMinutes", time.toMinutes()));
        ledger.append(new AssignmentSettingChanged("team", policy.team().value(), facts), by.actor());
        work.roomMayBe(policy.team());
        return policy;
    }

    /// The team gives out nothing by itself any more. Harmless to repeat.
    ///
    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional
    public void remove(TeamId team, Caller by) {
        by.require(RoutingPermissions.MANAGE_ASSIGNMENT);
        if (teams.find(team).isEmpty()) throw NotFound.of("team", team.value());
        if (store.find(team).isEmpty()) return;
        store.remove(team);
        ledger.append(new AssignmentSettingChanged("team", team.value(), Map.of("method", "off")), by.actor());
    }

    /// Which team has the tickets of a brand that come without one.
    @Transactional(readOnly = true)
    public Map<BrandId, TeamId> defaultTeams(Caller by) {
        by.require(IdentityPermissions.VIEW_AGENTS);
        return store.defaultTeams();
    }

    /// @param team absent: they stay without a team
    /// @throws Rejected `not-found`, `not-allowed`, `invalid-value`
    @Transactional
    public void setDefaultTeam(BrandId brand, Optional<TeamId> team, Caller by) {
        by.require(RoutingPermissions.MANAGE_ASSIGNMENT);
        if (brands.find(brand).isEmpty()) throw NotFound.of("brand", brand.value());
        team.ifPresentOrElse(
                id -> {
                    if (teams.find(id).isEmpty()) throw Invalid.of("team", "There is no such team.");
                    store.putDefaultTeam(brand, id);
                },
                () -> store.removeDefaultTeam(brand));
        var facts =
                team.<Map<String, Object>>map(id -> Map.of("team", id.value())).orElse(Map.of());
        ledger.append(new AssignmentSettingChanged("brand", brand.value(), facts), by.actor());
    }

    /// What was decided about a ticket last; empty when no rule had a part in it.
    ///
    /// @throws Rejected `not-found`
    @Transactional(readOnly = true)
    public Optional<Placement> placement(TicketId ticket, Caller by) {
        if (tickets.find(ticket, by).isEmpty()) throw NotFound.of("ticket", ticket.value());
        return placements.find(ticket);
    }
}
