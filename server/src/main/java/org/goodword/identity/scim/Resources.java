package org.goodword.identity.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodword.identity.Agent;
import org.goodword.identity.Role;
import org.goodword.identity.RoleId;
import org.goodword.identity.Team;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.people.Roles;
import org.goodword.identity.people.TeamKeeping;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.springframework.stereotype.Component;

/// Agents and teams as SCIM shows them (RFC 7643 §4).
@Component
class Resources {
    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

    private final ScimUserStore users;
    private final ScimGroupStore groups;
    private final AgentKeeping agents;
    private final TeamKeeping teams;
    private final Roles roles;

    Resources(ScimUserStore users, ScimGroupStore groups, AgentKeeping agents, TeamKeeping teams, Roles roles) {
        this.users = users;
        this.groups = groups;
        this.agents = agents;
        this.teams = teams;
        this.roles = roles;
    }

    /// Who is deactivated is shown where the directory knows her; otherwise she is gone for it.
    static boolean isShown(Agent agent, boolean known) {
        return agent.state() != Agent.State.DEACTIVATED || known;
    }

    List<ObjectNode> users(String base) {
        var known = users.all();
        var since = users.since();
        var kept = groups.all().keySet();
        var all = teams.all().stream().filter(team -> kept.contains(team.id())).toList();
        var names = roles.all().stream().collect(Collectors.toMap(Role::id, role -> role));
        return agents.all().stream()
                .filter(agent -> isShown(agent, known.containsKey(agent.id())))
                .sorted(Comparator.comparing(agent -> agent.id().value()))
                .map(agent -> user(agent, Optional.ofNullable(known.get(agent.id())), since, all, names, base))
                .toList();
    }

    Optional<ObjectNode> user(AgentId id, String base) {
        var text = id.value().toString();
        return users(base).stream()
                .filter(one -> one.get("id").asText().equals(text))
                .findFirst();
    }

    private static ObjectNode user(
            Agent agent,
            Optional<ScimUser> known,
            Map<AgentId, Instant> since,
            List<Team> teams,
            Map<RoleId, Role> roles,
            String base) {
        var user = node();
        user.putArray("schemas").add(USER);
        user.put("id", agent.id().value().toString());
        known.flatMap(ScimUser::externalId).ifPresent(id -> user.put("externalId", id));
        user.put("userName", known.map(ScimUser::userName).orElse(agent.email().value()));
        var name = user.putObject("name");
        name.put("formatted", agent.name());
        known.map(ScimUser::givenName).filter(one -> !one.isEmpty()).ifPresent(one -> name.put("givenName", one));
        known.map(ScimUser::familyName).filter(one -> !one.isEmpty()).ifPresent(one -> name.put("familyName", one));
        user.put("displayName", agent.name());
        user.put("active", agent.state() != Agent.State.DEACTIVATED);
        var email = user.putArray("emails").addObject();
        email.put("value", agent.email().value());
        email.put("type", "work");
        email.put("primary", true);
        var hers = user.putArray("groups");
        teams.stream().filter(team -> team.members().contains(agent.id())).forEach(team -> {
            var group = hers.addObject();
            group.put("value", team.id().value().toString());
            group.put("$ref", base + "/Groups/" + team.id().value());
            group.put("display", team.name());
        });
        Optional.ofNullable(roles.get(agent.role())).ifPresent(role -> {
            var hasRole = user.putArray("roles").addObject();
            hasRole.put("value", role.key().value());
            hasRole.put("display", role.name());
        });
        var begun = since.getOrDefault(agent.id(), Instant.EPOCH);
        meta(
                user,
                "User",
                begun,
                known.map(ScimUser::changedAt).orElse(begun),
                base + "/Users/" + agent.id().value(),
                agent.version().value());
        return user;
    }

    List<ObjectNode> groups(String base) {
        var kept = groups.all();
        var names = agents.all().stream().collect(Collectors.toMap(Agent::id, Agent::name));
        return teams.all().stream()
                .filter(team -> kept.containsKey(team.id()))
                .sorted(Comparator.comparing(team -> team.id().value()))
                .map(team -> group(team, Objects.requireNonNull(kept.get(team.id())), names, base))
                .toList();
    }

    Optional<ObjectNode> group(TeamId id, String base) {
        var text = id.value().toString();
        return groups(base).stream()
                .filter(one -> one.get("id").asText().equals(text))
                .findFirst();
    }

    private static ObjectNode group(Team team, ScimGroup kept, Map<AgentId, String> names, String base) {
        var group = node();
        group.putArray("schemas").add(GROUP);
        group.put("id", team.id().value().toString());
        kept.externalId().ifPresent(id -> group.put("externalId", id));
        group.put("displayName", team.name());
        var members = group.putArray("members");
        for (var id : team.members()) {
            var member = members.addObject();
            member.put("value", id.value().toString());
            member.put("$ref", base + "/Users/" + id.value());
            member.put("display", names.getOrDefault(id, ""));
            member.put("type", "User");
        }
        meta(
                group,
                "Group",
                kept.createdAt(),
                kept.changedAt(),
                base + "/Groups/" + team.id().value(),
                team.version().value());
        return group;
    }

    private static void meta(ObjectNode of, String type, Instant created, Instant changed, String where, int version) {
        var meta = of.putObject("meta");
        meta.put("resourceType", type);
        meta.put("created", created.toString());
        meta.put("lastModified", changed.toString());
        meta.put("location", where);
        meta.put("version", "W/\"" + version + "\"");
    }

    /// Names of attributes are found without regard to case (RFC 7643 §2.1).
    static ObjectNode node() {
        return JsonUtils.getJsonNodeFactory().objectNode();
    }
}
