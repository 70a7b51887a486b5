package org.goodword.identity.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goodword.identity.Agent;
import org.goodword.identity.Brand;
import org.goodword.identity.Key;
import org.goodword.identity.Team;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.people.BrandKeeping;
import org.goodword.identity.people.TeamKeeping;
import org.goodword.identity.signin.ApiTokens;
import org.goodword.identity.signin.Passwords;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.NotFound;
import org.goodword.platform.Token;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the owner of the machine may do about people: she holds the data folder, so she may do everything.
@Component
public class Console {
    private static final Actor CONSOLE = new Actor.System("console");

    private final Workspaces workspaces;
    private final AgentKeeping agents;
    private final TeamKeeping teams;
    private final BrandKeeping brands;
    private final Passwords passwords;
    private final ApiTokens tokens;

    Console(
            Workspaces workspaces,
            AgentKeeping agents,
            TeamKeeping teams,
            BrandKeeping brands,
            Passwords passwords,
            ApiTokens tokens) {
        this.workspaces = workspaces;
        this.agents = agents;
        this.teams = teams;
        this.brands = brands;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    /// Runs in the workspace that has this agent; the first one, if several have.
    ///
    /// @throws org.goodword.platform.Rejected `not-found`
    public <T> T asWorkspaceOf(EmailAddress email, Function<Agent, T> work) {
        for (var workspace : workspaces.all()) {
            var agent = Workspaces.in(workspace, () -> agents.find(email));
            if (agent.isPresent()) return Workspaces.in(workspace, () -> work.apply(agent.get()));
        }
        throw NotFound.of("agent", email);
    }

    /// The first workspace.
    public Optional<WorkspaceId> firstWorkspace() {
        return workspaces.all().stream().findFirst();
    }

    @Transactional
    public Agent addAgent(EmailAddress email, String name, Key role, String password) {
        return agents.add(
                email,
                name,
                role,
                Optional.of(passwords.hash(password, Passwords.words(name, email.value()))),
                CONSOLE);
    }

    @Transactional
    public Brand addBrand(Key key, String name, String language, Caller by) {
        return brands.create(key, name, language, by);
    }

    @Transactional
    public Team addTeam(Key key, String name, List<AgentId> members, Caller by) {
        return teams.create(key, name, members, by);
    }

    public Token issueToken(AgentId agent, String name) {
        return tokens.issue(agent, name).secret();
    }
}
