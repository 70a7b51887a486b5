package org.goodword.identity.scim;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.identity.Key;
import org.goodword.identity.Role;
import org.goodword.identity.RoleId;
import org.goodword.identity.Team;
import org.goodword.identity.directory.Mappings;
import org.goodword.identity.people.DirectoryAgents;
import org.goodword.identity.people.Placement;
import org.goodword.identity.people.Roles;
import org.goodword.identity.people.TeamKeeping;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives agents the roles of their groups.
@Component
class Placing {
    static final Actor SCIM = new Actor.System("scim");
    private static final Key USUAL = new Key("agent");

    private final Settings settings;
    private final ScimUserStore users;
    private final ScimGroupStore groups;
    private final TeamKeeping teams;
    private final Roles roles;
    private final Mappings mappings;
    private final DirectoryAgents directory;

    Placing(
            Settings settings,
            ScimUserStore users,
            ScimGroupStore groups,
            TeamKeeping teams,
            Roles roles,
            Mappings mappings,
            DirectoryAgents directory) {
        this.settings = settings;
        this.users = users;
        this.groups = groups;
        this.teams = teams;
        this.roles = roles;
        this.mappings = mappings;
        this.directory = directory;
    }

    ScimSettings settings() {
        return settings.find("scim", ScimSettings.class).orElse(ScimSettings.NONE);
    }

    /// The role of somebody who is in no group yet.
    @Transactional(propagation = Propagation.MANDATORY)
    public RoleId first() {
        return mappings.place(settings().mapping(), Set.of(), true)
                .flatMap(Placement::role)
                .or(() -> roles.all().stream()
                        .filter(role -> role.key().equals(USUAL))
                        .map(Role::id)
                        .findFirst())
                .orElseThrow(() -> Refusal.value(
                        "An administrator must say first which role people have who come by SCIM (Settings, Company "
                                + "sign-in)."));
    }

    /// After their groups have changed.
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(Collection<AgentId> agents) {
        var mapping = settings().mapping();
        if (mapping.rules().isEmpty()) return;
        var kept = groups.all().keySet();
        var all = teams.all().stream().filter(team -> kept.contains(team.id())).toList();
        agents.stream().distinct().sorted(Comparator.comparing(AgentId::value)).forEach(agent -> {
            var hers = all.stream()
                    .filter(team -> team.members().contains(agent))
                    .map(Team::name)
                    .collect(Collectors.toSet());
            mappings.place(mapping, hers, false).ifPresent(placement -> directory.place(agent, placement, SCIM));
        });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void placeAll() {
        place(users.all().keySet());
    }
}
