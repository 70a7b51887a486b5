package org.goodword.identity.people;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.Agent;
import org.goodword.identity.Agent.State;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.RoleId;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.TeamId;
import org.goodword.platform.Version;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Agents as a directory of the house says: no permission is asked for here, because who set the directory up held
/// what it gives away. The last administrator stays one, whatever it says.
@Component
public class DirectoryAgents {
    private final AgentStore store;
    private final AgentKeeping agents;
    private final TeamStore teams;
    private final Ledger ledger;
    private final Clock clock;

    DirectoryAgents(AgentStore store, AgentKeeping agents, TeamStore teams, Ledger ledger, Clock clock) {
        this.store = store;
        this.agents = agents;
        this.teams = teams;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// An agent without a password, who may enter at once.
    ///
    /// @throws Rejected `invalid-value` when the address is somebody's
    @Transactional(propagation = Propagation.MANDATORY)
    public Agent add(EmailAddress email, String name, RoleId role, Actor by) {
        var agent = new Agent(new AgentId(Ids.next()), email, name, role, State.ACTIVE, List.of(), new Version(1));
        if (!store.insert(agent, null, clock.instant()))
            throw Invalid.of("email", "There is an agent with the address %s already.".formatted(email));
        ledger.append(IdentityEvent.of("agent.added", agent.id().value(), Map.of("role", role.value())), by);
        return agent;
    }

    /// Gives her the role and the teams that the directory says.
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(AgentId id, Placement placement, Actor by) {
        var last = store.lockAdministrators().equals(List.of(id));
        var agent = lock(id);
        placement.role().filter(role -> !last && !role.equals(agent.role())).ifPresent(role -> {
            update(new Agent(id, agent.email(), agent.name(), role, agent.state(), agent.teams(), agent.version()), by);
        });
        placement.kept().stream()
                .sorted(Comparator.comparing(TeamId::value))
                .filter(team ->
                        placement.teams().contains(team) != agent.teams().contains(team))
                .forEach(team -> move(team, id, placement.teams().contains(team), by));
    }

    private void move(TeamId id, AgentId agent, boolean in, Actor by) {
        if (teams.lock(id).isEmpty()) return;
        if (in) teams.join(id, agent);
        else teams.leave(id, agent);
        var members = teams.find(id).orElseThrow().members().stream()
                .map(AgentId::value)
                .toList();
        ledger.append(IdentityEvent.of("team.changed", id.value(), Map.of("members", members)), by);
    }

    /// Who was invited or was deactivated may enter.
    @Transactional(propagation = Propagation.MANDATORY)
    public void activate(AgentId id, Actor by) {
        change(id, State.ACTIVE, by);
    }

    /// Her name and address as the directory has them now. Counts as a change in any case: what it keeps of its own has
    /// changed.
    ///
    /// @throws Rejected `invalid-value` when the address is somebody's
    @Transactional(propagation = Propagation.MANDATORY)
    public void describe(AgentId id, String name, EmailAddress email, Actor by) {
        var agent = lock(id);
        var moved = !agent.email().equals(email);
        if (moved && store.find(email).isPresent())
            throw Invalid.of("email", "There is an agent with the address %s already.".formatted(email));
        if (moved) store.setEmail(id, email);
        update(new Agent(id, email, name, agent.role(), agent.state(), agent.teams(), agent.version()), by);
    }

    /// Whether nobody else is left who could let others in; locks those who can.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isLastAdministrator(AgentId id) {
        return store.lockAdministrators().equals(List.of(id));
    }

    /// She is out at once; her open tickets go to nobody in particular, in an administrator's name, who can take that
    /// back. Harmless to repeat.
    ///
    /// @throws Rejected `last-administrator`
    @Transactional(propagation = Propagation.MANDATORY)
    public void deactivate(AgentId id, Actor by) {
        if (store.lockAdministrators().equals(List.of(id))) throw new Rejected(new LastAdministrator());
        var agent = lock(id);
        if (agent.state() == State.DEACTIVATED) return;
        agents.handOver(agent, Optional.of(Optional.empty()), administrator(id));
        change(id, State.DEACTIVATED, by);
    }

    private Caller administrator(AgentId but) {
        return agents.callers().stream()
                .filter(caller -> caller.may(IdentityPermissions.SECURE) && caller.reachesAll())
                .filter(caller -> !caller.agent().equals(but))
                .min(Comparator.comparing(caller -> caller.agent().value()))
                .orElseThrow(() -> new Rejected(new LastAdministrator()));
    }

    private void change(AgentId id, State state, Actor by) {
        var agent = lock(id);
        if (agent.state() != state)
            update(new Agent(id, agent.email(), agent.name(), agent.role(), state, agent.teams(), agent.version()), by);
    }

    private Agent lock(AgentId id) {
        return store.lock(id).orElseThrow(() -> NotFound.of("agent", id.value()));
    }

    private void update(Agent agent, Actor by) {
        var version = new Version(agent.version().value() + 1);
        store.update(new Agent(
                agent.id(), agent.email(), agent.name(), agent.role(), agent.state(), agent.teams(), version));
        var facts = Map.<String, Object>of("role", agent.role().value(), "state", agent.state());
        ledger.append(IdentityEvent.of("agent.changed", agent.id().value(), facts), by);
    }

    /// Nobody is left who could let others in.
    public record LastAdministrator() implements Problem {
        @Override
        public Code code() {
            return new Code("last-administrator", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "This is the last administrator. Make somebody else one first.";
        }
    }
}
