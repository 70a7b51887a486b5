package org.goodword.identity.directory;

import java.util.Optional;
import org.goodword.identity.Agent;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.people.DirectoryAgents;
import org.goodword.identity.people.Placement;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.EmailAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Finds or makes the agent whom a directory has recognised: the one she is linked to, or else the one with her
/// address,
/// or a new one. Her role and teams become those of her groups.
@Component
public class Admitting {
    private final OutsideIdentities identities;
    private final AgentKeeping agents;
    private final DirectoryAgents directory;
    private final Mappings mappings;

    Admitting(OutsideIdentities identities, AgentKeeping agents, DirectoryAgents directory, Mappings mappings) {
        this.identities = identities;
        this.agents = agents;
        this.directory = directory;
        this.mappings = mappings;
    }

    /// @param by the directory
    /// @throws Rejected `email-not-verified`, `domain-not-listed`, `no-account`, `no-role`, `agent-deactivated`,
    /// `linked-elsewhere`
    @Transactional(propagation = Propagation.MANDATORY)
    public AgentId admit(Newcomer newcomer, Policy policy, Actor by) {
        var agent = identities
                .find(newcomer.identity())
                .map(id -> agents.find(id).orElseThrow())
                .or(() -> linked(newcomer, policy, by))
                .orElseGet(() -> made(newcomer, policy, by));
        if (agent.state() == Agent.State.DEACTIVATED) throw NotAdmitted.deactivated();
        directory.place(agent.id(), placement(newcomer, policy, false), by);
        directory.activate(agent.id(), by);
        return agent.id();
    }

    private Optional<Agent> linked(Newcomer newcomer, Policy policy, Actor by) {
        var found = agents.find(address(newcomer, policy));
        found.ifPresent(agent -> identities.link(newcomer.identity(), agent.id(), false, by));
        return found;
    }

    private Agent made(Newcomer newcomer, Policy policy, Actor by) {
        if (!policy.makesAgents()) throw NotAdmitted.noAccount();
        var role = placement(newcomer, policy, true).role().orElseThrow(NotAdmitted::noRole);
        var agent = directory.add(address(newcomer, policy), newcomer.name(), role, by);
        identities.link(newcomer.identity(), agent.id(), true, by);
        return agent;
    }

    /// An address that a directory merely repeats could be anybody's.
    private static EmailAddress address(Newcomer newcomer, Policy policy) {
        var email = newcomer.email().orElseThrow(NotAdmitted::emailNotVerified);
        if (!policy.domains().contains(email.domain())) throw NotAdmitted.domainNotListed(email.domain());
        return email;
    }

    private Placement placement(Newcomer newcomer, Policy policy, boolean isNew) {
        return mappings.place(policy.mapping(), newcomer.groups(), isNew).orElseThrow(NotAdmitted::noRole);
    }
}
