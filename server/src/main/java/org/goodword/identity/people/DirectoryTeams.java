package org.goodword.identity.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.Key;
import org.goodword.identity.Team;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.TeamId;
import org.goodword.platform.Version;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Teams as a directory of the house says: no permission is asked for here.
@Component
public class DirectoryTeams {
    private final TeamStore store;
    private final Ledger ledger;

    DirectoryTeams(TeamStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /// @throws Rejected `invalid-value` when the key is taken
    @Transactional(propagation = Propagation.MANDATORY)
    public TeamId add(Key key, String name, Actor by) {
        var team = new Team(new TeamId(Ids.next()), key, name, List.of(), new Version(1));
        if (!store.insert(team)) throw Invalid.of("key", "There is a team \"%s\" already.".formatted(key.value()));
        announce("team.created", team.id(), by);
        return team.id();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void rename(TeamId id, String name, Actor by) {
        var before = store.lock(id).orElseThrow(() -> NotFound.of("team", id.value()));
        if (before.name().equals(name)) return;
        store.rename(id, name);
        announce("team.changed", id, by);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void setMembers(TeamId id, List<AgentId> members, Actor by) {
        var before = store.lock(id).orElseThrow(() -> NotFound.of("team", id.value()));
        if (Set.copyOf(before.members()).equals(Set.copyOf(members))) return;
        members.stream().filter(one -> !before.members().contains(one)).forEach(one -> store.join(id, one));
        before.members().stream().filter(one -> !members.contains(one)).forEach(one -> store.leave(id, one));
        announce("team.changed", id, by);
    }

    /// Something about it changed that is kept elsewhere.
    @Transactional(propagation = Propagation.MANDATORY)
    public void touch(TeamId id) {
        store.touch(id);
    }

    private void announce(String code, TeamId id, Actor by) {
        var members = store.find(id).orElseThrow().members().stream()
                .map(AgentId::value)
                .toList();
        ledger.append(IdentityEvent.of(code, id.value(), Map.of("members", members)), by);
    }
}
