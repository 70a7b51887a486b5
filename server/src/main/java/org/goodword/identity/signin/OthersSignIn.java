package org.goodword.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.goodword.identity.Agent;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.people.AgentStore;
import org.goodword.identity.secondfactor.SecondFactors;
import org.goodword.identity.secondfactor.SecondFactors.State;
import org.goodword.identity.signin.Sessions.SessionView;
import org.goodword.ledger.Ledger;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an administrator sees and ends of how another agent gets in.
@Component
public class OthersSignIn {
    private final AgentStore agents;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Ledger ledger;

    OthersSignIn(AgentStore agents, SecondFactors factors, Sessions sessions, Ledger ledger) {
        this.agents = agents;
        this.factors = factors;
        this.sessions = sessions;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public Shown show(AgentId id, HttpServletRequest request, Caller by) {
        var agent = require(id, by);
        return new Shown(factors.of(agent), sessions.of(agent, request));
    }

    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional
    public void end(AgentId id, String session, Caller by) {
        var agent = require(id, by);
        sessions.end(agent, session);
        revoked(agent, 1, by);
    }

    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional
    public void endAll(AgentId id, HttpServletRequest request, Caller by) {
        var agent = require(id, by);
        var ended = sessions.endAllBut(agent, Sessions.currentId(request));
        if (ended > 0) revoked(agent, ended, by);
    }

    /// Takes a lost second factor off, and ends her sessions. Her own one an administrator turns off as everybody.
    ///
    /// @throws Rejected `not-allowed`, `not-found`, `invalid-value`
    @Transactional
    public void resetFactor(AgentId id, Caller by) {
        var agent = require(id, by);
        if (agent.equals(by.agent()))
            throw Invalid.of("agent", "Your own second factor you turn off in your account, by a code.");
        factors.reset(agent, by.actor());
    }

    @EventListener
    public void on(IdentityEvent event) {
        var leaves = event.code().equals("agent.changed") && event.facts().get("state") == Agent.State.DEACTIVATED;
        if (leaves || event.code().equals("agent.second-factor-reset"))
            sessions.endAll(new AgentId(event.subject().id()));
    }

    private AgentId require(AgentId id, Caller by) {
        by.require(IdentityPermissions.MANAGE_AGENTS);
        return agents.find(id)
                .orElseThrow(() -> NotFound.of("agent", id.value()))
                .id();
    }

    private void revoked(AgentId agent, int count, Caller by) {
        ledger.append(IdentityEvent.of("session.revoked", agent.value(), Map.of("count", count)), by.actor());
    }

    public record Shown(State factor, List<SessionView> sessions) {}
}
