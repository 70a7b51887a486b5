package org.goodword.identity.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.goodword.identity.Agent;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.people.DirectoryAgents;
import org.goodword.platform.AgentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Users of SCIM are agents. Nobody is deleted: who goes is deactivated, and her open tickets go to nobody in
/// particular; who comes back is who she was.
@Component
public class ScimUsers {
    private final ScimUserStore store;
    private final AgentKeeping agents;
    private final DirectoryAgents directory;
    private final Placing placing;
    private final Resources resources;
    private final Clock clock;

    ScimUsers(
            ScimUserStore store,
            AgentKeeping agents,
            DirectoryAgents directory,
            Placing placing,
            Resources resources,
            Clock clock) {
        this.store = store;
        this.agents = agents;
        this.directory = directory;
        this.placing = placing;
        this.resources = resources;
        this.clock = clock;
    }

    /// @param base where the service is, for references
    @Transactional(readOnly = true)
    public List<ObjectNode> all(String base) {
        return resources.users(base);
    }

    /// @throws Refusal 404
    @Transactional(readOnly = true)
    public ObjectNode show(String id, String base) {
        return shown(id, base);
    }

    /// @throws Refusal `uniqueness`, `invalidValue`
    @Transactional
    public ObjectNode create(ObjectNode resource, String base) {
        var wanted = Wanted.of(resource);
        if (store.named(wanted.userName()).isPresent())
            throw Refusal.taken("There is a user \"%s\" already.".formatted(wanted.userName()));
        var id = agents.find(wanted.email()).map(this::back).orElseGet(() -> added(wanted));
        put(id, wanted);
        if (wanted.active().equals(Optional.of(false))) directory.deactivate(id, Placing.SCIM);
        return shown(id.value().toString(), base);
    }

    /// Who was let go before is taken back; who is here is no news.
    private AgentId back(Agent agent) {
        if (Resources.isShown(agent, store.find(agent.id()).isPresent()))
            throw Refusal.taken("There is a user with the address %s already.".formatted(agent.email()));
        directory.activate(agent.id(), Placing.SCIM);
        return agent.id();
    }

    private AgentId added(Wanted wanted) {
        return directory
                .add(wanted.email(), wanted.name(), placing.first(), Placing.SCIM)
                .id();
    }

    /// @param version that must be hers still; empty for any
    /// @throws Refusal 404, 412, `uniqueness`, `invalidValue`
    @Transactional
    public ObjectNode replace(String id, Optional<String> version, ObjectNode resource, String base) {
        return change(id, version, _ -> resource, base);
    }

    /// @throws Refusal 404, 412, `uniqueness`, `invalidValue`, `invalidPath`, `noTarget`, `mutability`
    @Transactional
    public ObjectNode patch(String id, Optional<String> version, ObjectNode request, String base) {
        return change(id, version, before -> Change.applied(before, request), base);
    }

    private ObjectNode change(String id, Optional<String> version, UnaryOperator<ObjectNode> how, String base) {
        var before = shown(id, base);
        requireVersion(before, version);
        var agent = new AgentId(UUID.fromString(before.get("id").asText()));
        var hadOwnNames = store.find(agent).isPresent();
        var wanted = Wanted.of(how.apply(before));
        agents.find(wanted.email()).filter(other -> !other.id().equals(agent)).ifPresent(other -> {
            throw Refusal.taken("The address %s is another user's.".formatted(other.email()));
        });
        put(agent, wanted);
        wanted.active().ifPresent(active -> {
            if (active) directory.activate(agent, Placing.SCIM);
            else directory.deactivate(agent, Placing.SCIM);
        });
        if (!hadOwnNames) placing.place(List.of(agent));
        return shown(id, base);
    }

    private void put(AgentId agent, Wanted wanted) {
        var now = clock.instant();
        var known = store.find(agent);
        var put = store.put(new ScimUser(
                agent,
                wanted.userName(),
                wanted.externalId(),
                wanted.givenName(),
                wanted.familyName(),
                known.map(ScimUser::createdAt).orElse(now),
                now));
        if (!put) throw Refusal.taken("There is a user \"%s\" already.".formatted(wanted.userName()));
        directory.describe(agent, wanted.name(), wanted.email(), Placing.SCIM);
    }

    /// Deactivated, and gone for the directory.
    ///
    /// @throws Refusal 404, 412
    @Transactional
    public void delete(String id, Optional<String> version, String base) {
        var before = shown(id, base);
        requireVersion(before, version);
        var agent = new AgentId(UUID.fromString(before.get("id").asText()));
        directory.deactivate(agent, Placing.SCIM);
        store.delete(agent);
    }

    private ObjectNode shown(String id, String base) {
        return id(id).flatMap(one -> resources.user(new AgentId(one), base))
                .orElseThrow(() -> Refusal.unknown("user", id));
    }

    static void requireVersion(ObjectNode resource, Optional<String> version) {
        var now = resource.get("meta").get("version").asText();
        if (version.filter(one -> !one.equals("*") && !one.equals(now)).isPresent()) throw Refusal.stale();
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
