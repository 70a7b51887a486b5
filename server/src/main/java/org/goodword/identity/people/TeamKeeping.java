package org.goodword.identity.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.Key;
import org.goodword.identity.Team;
import org.goodword.identity.Teams;
import org.goodword.ledger.Ledger;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.TeamId;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Teams and their members.
@Component
public class TeamKeeping implements Teams {
    private final TeamStore store;
    private final AgentStore agents;
    private final Ledger ledger;

    TeamKeeping(TeamStore store, AgentStore agents, Ledger ledger) {
        this.store = store;
        this.agents = agents;
        this.ledger = ledger;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Team> all() {
        return store.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Team> find(TeamId id) {
        return store.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isMember(TeamId team, AgentId agent) {
        return store.find(team).filter(found -> found.members().contains(agent)).isPresent();
    }

    @Transactional
    public Team create(Key key, String name, List<AgentId> members, Caller by) {
        by.require(IdentityPermissions.MANAGE_TEAMS);
        requireAgents(members);
        var team = new Team(new TeamId(Ids.next()), key, name, members, new Version(1));
        if (!store.insert(team)) throw Invalid.of("key", "There is a team \"%s\" already.".formatted(key.value()));
        store.setMembers(team.id(), members);
        announce("team.created", team, by);
        return team;
    }

    @Transactional
    public Team change(
            TeamId id, Precondition seen, Optional<String> name, Optional<List<AgentId>> members, Caller by) {
        by.require(IdentityPermissions.MANAGE_TEAMS);
        var team = store.lock(id).orElseThrow(() -> NotFound.of("team", id.value()));
        team.version().requireSeen(seen);
        members.ifPresent(this::requireAgents);
        store.rename(id, name.orElse(team.name()));
        members.ifPresent(list -> store.setMembers(id, list));
        var changed = store.find(id).orElseThrow();
        announce("team.changed", changed, by);
        return changed;
    }

    private void requireAgents(List<AgentId> members) {
        for (var member : members) {
            if (agents.find(member).isEmpty())
                throw Invalid.of("members", "There is no agent \"%s\".".formatted(member.value()));
        }
    }

    private void announce(String code, Team team, Caller by) {
        var members = team.members().stream().map(AgentId::value).toList();
        ledger.append(IdentityEvent.of(code, team.id().value(), Map.of("members", members)), by.actor());
    }
}
