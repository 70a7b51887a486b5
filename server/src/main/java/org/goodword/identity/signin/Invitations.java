package org.goodword.identity.signin;

import java.util.Optional;
import org.goodword.identity.Agent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.Key;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invites colleagues.
@Component
public class Invitations {
    private final AgentKeeping agents;
    private final OneTimeLinks links;

    Invitations(AgentKeeping agents, OneTimeLinks links) {
        this.agents = agents;
        this.links = links;
    }

    @Transactional
    public Invited invite(EmailAddress email, String name, Key role, Caller by) {
        by.require(IdentityPermissions.MANAGE_AGENTS);
        agents.requireGrantable(role, by);
        var agent = agents.add(email, name, role, Optional.empty(), by.actor());
        return new Invited(agent, links.invite(agent));
    }

    /// @param link works once, for seven days
    public record Invited(Agent agent, String link) {}
}
