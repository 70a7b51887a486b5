package org.goodword.identity.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.identity.Key;
import org.goodword.identity.Team;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.people.DirectoryTeams;
import org.goodword.identity.people.TeamKeeping;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Groups of SCIM are teams that a directory keeps. Whose group goes leaves the team; the team stays, with its tickets.
@Component
public class ScimGroups {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_ID = 500;

    private final ScimGroupStore store;
    private final ScimUserStore users;
    private final TeamKeeping teams;
    private final AgentKeeping agents;
    private final DirectoryTeams directory;
    private final Placing placing;
    private final Resources resources;
    private final Clock clock;

    ScimGroups(
            ScimGroupStore store,
            ScimUserStore users,
            TeamKeeping teams,
            AgentKeeping agents,
            DirectoryTeams directory,
            Placing placing,
            Resources resources,
            Clock clock) {
        this.store = store;
        this.users = users;
        this.teams = teams;
        this.agents = agents;
        this.directory = directory;
        this.placing = placing;
        this.resources = resources;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ObjectNode> all(String base) {
        return resources.groups(base);
    }

    /// @throws Refusal 404
    @Transactional(readOnly = true)
    public ObjectNode show(String id, String base) {
        return shown(id, base);
    }

    /// A team of that name that nobody keeps yet is taken over, with the members that the directory says.
    ///
    /// @throws Refusal `uniqueness`, `invalidValue`
    @Transactional
    public ObjectNode create(ObjectNode resource, String base) {
        var name = name(resource);
        var known = named(name);
        if (known.filter(team -> store.find(team.id()).isPresent()).isPresent())
            throw Refusal.taken("There is a group \"%s\" already.".formatted(name));
        var team = known.map(Team::id).orElseGet(() -> directory.add(key(name), name, Placing.SCIM));
        put(team, resource);
        setMembers(team, members(resource));
        return shown(team.value().toString(), base);
    }

    /// @throws Refusal 404, 412, `uniqueness`, `invalidValue`
    @Transactional
    public ObjectNode replace(String id, Optional<String> version, ObjectNode resource, String base) {
        return change(id, version, _ -> resource, base);
    }

    /// @throws Refusal 404, 412, `uniqueness`, `invalidValue`, `invalidPath`, `noTarget`
    @Transactional
    public ObjectNode patch(String id, Optional<String> version, ObjectNode request, String base) {
        return change(id, version, before -> Change.applied(before, request), base);
    }

    private ObjectNode change(String id, Optional<String> version, UnaryOperator<ObjectNode> how, String base) {
        var before = shown(id, base);
        ScimUsers.requireVersion(before, version);
        var team = new TeamId(UUID.fromString(before.get("id").asText()));
        var oldName = before.get("displayName").asText();
        var wanted = how.apply(before);
        var name = name(wanted);
        if (named(name).filter(other -> !other.id().equals(team)).isPresent())
            throw Refusal.taken("There is a group \"%s\" already.".formatted(name));
        directory.rename(team, name, Placing.SCIM);
        put(team, wanted);
        setMembers(team, members(wanted));
        // Rules name groups: another name may be another role.
        if (!oldName.equals(name)) placing.place(teams.find(team).orElseThrow().members());
        return shown(id, base);
    }

    /// @throws Refusal 404, 412
    @Transactional
    public void delete(String id, Optional<String> version, String base) {
        var before = shown(id, base);
        ScimUsers.requireVersion(before, version);
        var team = new TeamId(UUID.fromString(before.get("id").asText()));
        setMembers(team, List.of());
        store.delete(team);
    }

    private void put(TeamId team, ObjectNode resource) {
        var externalId = Wanted.text(resource.get("externalId"));
        externalId.ifPresent(id -> Wanted.within("externalId", id, LONGEST_ID));
        var now = clock.instant();
        var since = store.find(team).map(ScimGroup::createdAt).orElse(now);
        store.put(new ScimGroup(team, externalId, since, now));
        directory.touch(team);
    }

    private void setMembers(TeamId team, List<AgentId> wanted) {
        var before = teams.find(team).orElseThrow().members();
        directory.setMembers(team, wanted, Placing.SCIM);
        var moved = new LinkedHashSet<>(before);
        moved.addAll(wanted);
        moved.removeIf(one -> before.contains(one) && wanted.contains(one));
        moved.forEach(one -> users.touch(one, clock.instant()));
        placing.place(moved);
    }

    private List<AgentId> members(ObjectNode resource) {
        if (!(resource.get("members") instanceof ArrayNode list)) return List.of();
        var members = new LinkedHashSet<AgentId>();
        for (var one : list) {
            var value = one.path("value").asText("");
            members.add(ScimUsers.id(value)
                    .map(AgentId::new)
                    .filter(id -> agents.find(id).isPresent())
                    .orElseThrow(() -> Refusal.value("There is no user \"%s\".".formatted(value))));
        }
        return List.copyOf(members);
    }

    private Optional<Team> named(String name) {
        return teams.all().stream()
                .filter(team -> team.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String name(ObjectNode resource) {
        var name = Wanted.text(resource.get("displayName"))
                .orElseThrow(() -> Refusal.value("A group has a \"displayName\"."));
        Wanted.within("displayName", name, LONGEST_NAME);
        return name;
    }

    /// Short, as people type it in a filter, and nobody else's.
    private Key key(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        var shortened = plain.isEmpty() ? "team" : plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
        var taken = teams.all().stream().map(team -> team.key().value()).collect(Collectors.toSet());
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? shortened : shortened + "-" + number)
                .filter(candidate -> !taken.contains(candidate))
                .map(Key::new)
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode shown(String id, String base) {
        return ScimUsers.id(id)
                .flatMap(one -> resources.group(new TeamId(one), base))
                .orElseThrow(() -> Refusal.unknown("group", id));
    }
}
