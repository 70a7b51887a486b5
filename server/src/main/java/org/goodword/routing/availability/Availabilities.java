package org.goodword.routing.availability;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.Teams;
import org.goodword.ledger.Ledger;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.TeamId;
import org.goodword.routing.RoutingEvent.AvailabilityChanged;
import org.goodword.routing.rounds.WaitingWork;
import org.goodword.ticketing.TicketPermissions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who is online: an agent who chose so, and has a screen open.
@Component
public class Availabilities {
    private final AvailabilityStore store;
    private final List<WaitingWork> waiting;
    private final Teams teams;
    private final Ledger ledger;
    private final Clock clock;

    Availabilities(AvailabilityStore store, List<WaitingWork> waiting, Teams teams, Ledger ledger, Clock clock) {
        this.store = store;
        this.waiting = waiting;
        this.teams = teams;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public Availability choose(boolean online, Caller by) {
        by.require(TicketPermissions.REPLY);
        var before = store.lock(by.agent());
        if (before.online() == online) return before;
        store.choose(by.agent(), online);
        ledger.append(new AvailabilityChanged(by.agent(), online), by.actor());
        lookAgain();
        return new Availability(by.agent(), online, before.seen(), before.offered());
    }

    @Transactional(readOnly = true)
    public Availability of(Caller caller) {
        return store.find(caller.agent())
                .orElseGet(() -> new Availability(caller.agent(), false, Optional.empty(), Optional.empty()));
    }

    @Transactional(readOnly = true)
    public List<Availability> all(Caller by) {
        by.require(IdentityPermissions.VIEW_AGENTS);
        return store.all();
    }

    /// @param team whose work it is; empty for anybody's
    @Transactional(readOnly = true)
    public boolean anyoneThere(Optional<TeamId> team) {
        return store.there(clock.instant()).stream()
                .anyMatch(one -> team.isEmpty() || teams.isMember(team.get(), one.agent()));
    }

    @Transactional(readOnly = true)
    public int howManyThere() {
        return store.there(clock.instant()).size();
    }

    /// Their screens are open on this node.
    @Transactional
    void seen(Set<AgentId> agents) {
        var now = clock.instant();
        var before = store.there(now).stream().map(Availability::agent).toList();
        store.seen(agents, now);
        var came = store.there(now).stream().anyMatch(one -> !before.contains(one.agent()));
        if (came) lookAgain();
    }

    private void lookAgain() {
        waiting.forEach(WaitingWork::lookAgain);
    }
}
