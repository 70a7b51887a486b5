package org.goodword.identity.ldap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.identity.Agent;
import org.goodword.identity.Role;
import org.goodword.identity.RoleId;
import org.goodword.identity.Team;
import org.goodword.identity.directory.Mappings;
import org.goodword.identity.directory.OutsideIdentities;
import org.goodword.identity.directory.OutsideIdentity.Kind;
import org.goodword.identity.ldap.Syncing.Planned;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.people.DirectoryAgents;
import org.goodword.identity.people.Placement;
import org.goodword.identity.people.Roles;
import org.goodword.identity.people.TeamKeeping;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Compares agents with the directory, and takes each step in a transaction of its own.
@Component
class SyncSteps {
    private final OutsideIdentities identities;
    private final AgentKeeping agents;
    private final DirectoryAgents directory;
    private final Mappings mappings;
    private final Roles roles;
    private final TeamKeeping teams;

    SyncSteps(
            OutsideIdentities identities,
            AgentKeeping agents,
            DirectoryAgents directory,
            Mappings mappings,
            Roles roles,
            TeamKeeping teams) {
        this.identities = identities;
        this.agents = agents;
        this.directory = directory;
        this.mappings = mappings;
        this.roles = roles;
        this.teams = teams;
    }

    /// Who came from this directory and may enter.
    @Transactional(readOnly = true)
    public Map<String, AgentId> known(LdapSettings settings) {
        var active = agents.all().stream()
                .filter(agent -> agent.state() == Agent.State.ACTIVE)
                .map(Agent::id)
                .collect(Collectors.toSet());
        var known = new LinkedHashMap<>(identities.all(Kind.LDAP, settings.issuer()));
        known.values().retainAll(active);
        return known;
    }

    @Transactional(readOnly = true)
    public List<Step> compare(
            Map<String, AgentId> known, Map<String, Directory.Known> everybody, LdapSettings settings) {
        var steps = new ArrayList<Step>();
        known.forEach((id, agent) ->
                step(agent, Optional.ofNullable(everybody.get(id)), settings).ifPresent(steps::add));
        return steps;
    }

    private Optional<Step> step(AgentId id, Optional<Directory.Known> there, LdapSettings settings) {
        var entry = there.filter(one -> !one.entry().disabled());
        if (entry.isEmpty()) return Optional.of(new Step.Leaves(id));
        var placement = mappings.place(settings.policy().mapping(), entry.get().groups(), false);
        // Who may not come in any more by her groups is out too.
        if (placement.isEmpty()) return Optional.of(new Step.Leaves(id));
        var agent = agents.find(id).orElseThrow();
        return differs(agent, placement.get()) ? Optional.of(new Step.Moves(id, placement.get())) : Optional.empty();
    }

    private static boolean differs(Agent agent, Placement placement) {
        return newRole(agent, placement).isPresent()
                || placement.kept().stream()
                        .anyMatch(team -> agent.teams().contains(team)
                                != placement.teams().contains(team));
    }

    private static Optional<RoleId> newRole(Agent agent, Placement placement) {
        return placement.role().filter(role -> !role.equals(agent.role()));
    }

    /// The last administrator stays what she is.
    @Transactional
    public void take(Step step) {
        switch (step) {
            case Step.Leaves(var agent) -> {
                if (!directory.isLastAdministrator(agent)) directory.deactivate(agent, Arrivals.DIRECTORY);
            }
            case Step.Moves(var agent, var placement) -> directory.place(agent, placement, Arrivals.DIRECTORY);
        }
    }

    @Transactional(readOnly = true)
    public List<Planned> described(List<Step> steps) {
        var roleNames = roles.all().stream().collect(Collectors.toMap(Role::id, Role::name));
        var teamNames = teams.all().stream().collect(Collectors.toMap(Team::id, Team::name));
        var all = new ArrayList<Planned>();
        for (var step : steps) {
            var agent = agents.find(step.agent()).orElseThrow();
            switch (step) {
                case Step.Leaves leaves -> all.add(new Planned(leaves.agent(), agent.name(), "deactivate", ""));
                case Step.Moves moves -> {
                    newRole(agent, moves.placement())
                            .ifPresent(role -> all.add(
                                    new Planned(agent.id(), agent.name(), "role", roleNames.getOrDefault(role, ""))));
                    var then = new LinkedHashSet<>(agent.teams());
                    then.removeAll(moves.placement().kept());
                    then.addAll(moves.placement().teams());
                    if (!then.equals(new LinkedHashSet<>(agent.teams())))
                        all.add(new Planned(agent.id(), agent.name(), "teams", named(then, teamNames)));
                }
            }
        }
        return all;
    }

    private static String named(Set<TeamId> teams, Map<TeamId, String> names) {
        return teams.stream().map(team -> names.getOrDefault(team, "")).sorted().collect(Collectors.joining(", "));
    }
}
