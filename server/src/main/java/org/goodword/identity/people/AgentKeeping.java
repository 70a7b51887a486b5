package org.goodword.identity.people;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.Key;
import org.goodword.identity.RoleId;
import org.goodword.identity.spi.Leaving;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.Workspaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Agents: added, changed, deactivated.
@Component
public class AgentKeeping implements Agents {
    private final AgentStore store;
    private final RoleStore roles;
    private final Permissions permissions;
    private final Ledger ledger;
    private final ObjectProvider<Leaving> work;
    private final Clock clock;

    /// @param work asked for when somebody leaves: who keeps it knows agents
    AgentKeeping(
            AgentStore store,
            RoleStore roles,
            Permissions permissions,
            Ledger ledger,
            ObjectProvider<Leaving> work,
            Clock clock) {
        this.store = store;
        this.roles = roles;
        this.permissions = permissions;
        this.ledger = ledger;
        this.work = work;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Agent> all() {
        return store.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Agent> find(AgentId id) {
        return store.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Agent> find(EmailAddress email) {
        return store.find(email);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AgentId, String> names(Collection<AgentId> ids) {
        return store.names(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public Caller callerFor(AgentId id) {
        return findCaller(id).orElseThrow(() -> NotFound.of("agent", id.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Caller> callers() {
        return store.rights().stream().map(this::caller).toList();
    }

    /// Empty for an agent who may not enter any more.
    @Transactional(readOnly = true)
    public Optional<Caller> findCaller(AgentId id) {
        return store.rights(id).map(this::caller);
    }

    /// The agent whom an API token stands for. Empty once the token is revoked or she may not enter any more.
    @Transactional(readOnly = true)
    public Optional<Caller> findCallerByToken(UUID token) {
        return store.rightsByToken(token).map(this::caller);
    }

    private Caller caller(AgentStore.Rights rights) {
        return new Caller(
                Workspaces.current(),
                new Actor.Agent(rights.agent()),
                permissions.granted(rights.permissions()),
                rights.scope(),
                Set.copyOf(rights.teams()),
                rights.limits());
    }

    /// @param passwordHash absent for one who is invited and sets her own
    @Transactional(propagation = Propagation.MANDATORY)
    public Agent add(EmailAddress email, String name, Key roleKey, Optional<String> passwordHash, Actor by) {
        var role = roles.find(roleKey)
                .orElseThrow(() -> Invalid.of("role", "There is no role \"%s\".".formatted(roleKey.value())));
        var state = passwordHash.isPresent() ? Agent.State.ACTIVE : Agent.State.INVITED;
        var agent = new Agent(new AgentId(Ids.next()), email, name, role.id(), state, List.of(), new Version(1));
        if (!store.insert(agent, passwordHash.orElse(null), clock.instant()))
            throw Invalid.of("email", "There is an agent with the address %s already.".formatted(email));
        var code = state == Agent.State.INVITED ? "agent.invited" : "agent.added";
        ledger.append(
                IdentityEvent.of(
                        code, agent.id().value(), Map.of("role", role.id().value())),
                by);
        return agent;
    }

    /// @throws Rejected `not-found`, `stale-version`, `invalid-value`, `not-allowed`, `open-tickets`
    @Transactional
    public Agent change(AgentId id, Precondition seen, Change change, Caller by) {
        by.require(IdentityPermissions.MANAGE_AGENTS);
        var administrators = store.lockAdministrators();
        var agent = store.lock(id).orElseThrow(() -> NotFound.of("agent", id.value()));
        agent.version().requireSeen(seen);
        change.role().ifPresent(role -> requireGrantable(role, by));
        var changed = change.of(agent);
        if (administrators.equals(List.of(id)) && losesPower(agent, changed))
            throw Invalid.of("agent", "This is the last administrator. Make somebody else one first.");
        if (change.leaves()) handOver(agent, change.successor(), by);
        store.update(changed);
        ledger.append(
                IdentityEvent.of(
                        "agent.changed",
                        id.value(),
                        Map.of("role", changed.role().value(), "state", changed.state())),
                by.actor());
        return changed;
    }

    void handOver(Agent leaver, Optional<Optional<AgentId>> successor, Caller by) {
        successor.flatMap(one -> one).ifPresent(one -> requireSuccessor(one, leaver));
        for (var kept : work.stream().toList()) {
            var open = kept.open(leaver.id(), OpenTickets.MOST);
            if (open > 0 && successor.isEmpty()) throw new Rejected(new OpenTickets(leaver.name(), open));
            if (open > 0) kept.handOver(leaver.id(), successor.orElseThrow(), by);
        }
    }

    private void requireSuccessor(AgentId successor, Agent leaver) {
        if (successor.equals(leaver.id())
                || store.find(successor)
                        .filter(one -> one.state() == Agent.State.ACTIVE)
                        .isEmpty()) throw Invalid.of("successor", "Name another agent, who is active.");
    }

    /// Nobody may make somebody more than they are.
    public void requireGrantable(Key key, Caller by) {
        var role = roles.find(key)
                .orElseThrow(() -> Invalid.of("role", "There is no role \"%s\".".formatted(key.value())));
        requireGrantable(role.id(), by);
    }

    public void requireGrantable(RoleId id, Caller by) {
        var role = roles.find(id).orElseThrow(() -> Invalid.of("role", "There is no such role."));
        permissions.granted(role.permissions()).forEach(by::require);
        Roles.requireReach(role.scope(), role.limits(), by);
    }

    private static boolean losesPower(Agent before, Agent after) {
        return after.state() != Agent.State.ACTIVE || !after.role().equals(before.role());
    }

    /// What is to change; an absent part is left alone.
    ///
    /// @param successor who takes the open work of one who leaves: empty inside for nobody in particular
    public record Change(
            Optional<String> name,
            Optional<RoleId> role,
            Optional<Boolean> active,
            Optional<Optional<AgentId>> successor) {
        public Change {
            if (successor.isPresent() && !active.equals(Optional.of(false)))
                throw Invalid.of("successor", "Only who is deactivated has a successor.");
        }

        boolean leaves() {
            return active.equals(Optional.of(false));
        }

        Agent of(Agent agent) {
            return new Agent(
                    agent.id(),
                    agent.email(),
                    name.orElse(agent.name()),
                    role.orElse(agent.role()),
                    active.map(yes -> yes ? Agent.State.ACTIVE : Agent.State.DEACTIVATED)
                            .orElse(agent.state()),
                    agent.teams(),
                    new Version(agent.version().value() + 1));
        }
    }
}
