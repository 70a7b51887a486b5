package org.goodword.identity.oidc;

import java.util.Collections;
import java.util.Optional;
import org.goodword.identity.Agent;
import org.goodword.identity.directory.Mappings;
import org.goodword.identity.directory.OutsideIdentities;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.people.DirectoryAgents;
import org.goodword.identity.people.Placement;
import org.goodword.identity.signin.SignIn.Arrival;
import org.goodword.identity.signin.SignIn;
import org.goodword.identity.signin.Visit;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets in who was believed: as the agent she is linked to, or else as the one with her verified address, or as a new
/// one.
@Component
class Admitting {
    private static final Actor PROVIDER = new Actor.System("oidc");

    private final OutsideIdentities identities;
    private final AgentKeeping agents;
    private final DirectoryAgents directory;
    private final Mappings mappings;
    private final SignIn signIn;

    Admitting(
            OutsideIdentities identities,
            AgentKeeping agents,
            DirectoryAgents directory,
            Mappings mappings,
            SignIn signIn) {
        this.identities = identities;
        this.agents = agents;
        this.directory = directory;
        this.mappings = mappings;
        this.signIn = signIn;
    }

    /// @throws Rejected `email-not-verified`, `domain-not-listed`, `no-account`, `no-role`, `agent-deactivated`,
    /// `linked-elsewhere`
    @Transactional
    Arrival admit(Person person, OidcSettings settings, Visit visit) {
        var agent = identities
                .find(person.identity())
                .map(id -> agents.find(id).orElseThrow())
                .or(() -> linked(person, settings))
                .orElseGet(() -> made(person, settings));
        if (agent.state() == Agent.State.DEACTIVATED) throw OidcProblem.deactivated();
        directory.place(agent.id(), placement(person, settings, false), PROVIDER);
        directory.activate(agent.id(), PROVIDER);
        return signIn.byDirectory(agent.id(), "oidc", factorCounts(person, settings), visit);
    }

    private Optional<Agent> linked(Person person, OidcSettings settings) {
        var found = agents.find(address(person, settings));
        found.ifPresent(agent -> identities.link(person.identity(), agent.id(), false, PROVIDER));
        return found;
    }

    private Agent made(Person person, OidcSettings settings) {
        if (!settings.makesAgents()) throw OidcProblem.noAccount();
        var role = placement(person, settings, true).role().orElseThrow(OidcProblem::noRole);
        var agent = directory.add(address(person, settings), person.name(), role, PROVIDER);
        identities.link(person.identity(), agent.id(), true, PROVIDER);
        return agent;
    }

    /// An address that the provider merely repeats could be anybody's.
    private static EmailAddress address(Person person, OidcSettings settings) {
        var email = person.email().filter(_ -> person.verified()).orElseThrow(OidcProblem::emailNotVerified);
        if (!settings.domains().contains(email.domain())) throw OidcProblem.domainNotListed(email.domain());
        return email;
    }

    private Placement placement(Person person, OidcSettings settings, boolean isNew) {
        return mappings.place(settings.mapping(), person.groups(), isNew).orElseThrow(OidcProblem::noRole);
    }

    private static boolean factorCounts(Person person, OidcSettings settings) {
        return switch (settings.secondFactor()) {
            case OURS -> false;
            case SAID -> !Collections.disjoint(person.ways(), settings.factorWords());
            case THEIRS -> true;
        };
    }
}
