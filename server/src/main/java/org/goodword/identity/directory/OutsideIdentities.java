package org.goodword.identity.directory;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.directory.OutsideIdentity.Kind;
import org.goodword.identity.people.AgentStore;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who somebody of a directory is here.
@Component
public class OutsideIdentities {
    private final OutsideIdentityStore store;
    private final AgentStore agents;
    private final Ledger ledger;
    private final Clock clock;

    OutsideIdentities(OutsideIdentityStore store, AgentStore agents, Ledger ledger, Clock clock) {
        this.store = store;
        this.agents = agents;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<AgentId> find(OutsideIdentity identity) {
        var known = store.find(identity);
        known.ifPresent(_ -> store.see(identity, clock.instant()));
        return known;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, AgentId> all(Kind kind, String issuer) {
        return store.all(kind, issuer);
    }

    /// Whether any directory knows her.
    @Transactional(readOnly = true)
    public boolean isLinked(AgentId agent) {
        return store.isKnown(agent);
    }

    /// Links an agent for good; she is told by mail.
    ///
    /// @throws Rejected `linked-elsewhere` when she is somebody else there: her address was given to another
    @Transactional(propagation = Propagation.MANDATORY)
    public void link(OutsideIdentity identity, AgentId agent, boolean isNew, Actor by) {
        if (store.isKnown(agent, identity.kind(), identity.issuer()) || !store.insert(identity, agent, clock.instant()))
            throw new Rejected(new LinkedElsewhere());
        var facts = Map.<String, Object>of("by", identity.kind().code(), "mail", !isNew);
        ledger.append(IdentityEvent.of("agent.identity-linked", agent.value(), facts), by);
    }

    /// Forgets who an agent is in all directories, for when her account there was made anew.
    ///
    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional
    public void release(AgentId agent, Caller by) {
        by.require(IdentityPermissions.MANAGE_AGENTS);
        by.require(IdentityPermissions.SECURE);
        if (agents.find(agent).isEmpty()) throw NotFound.of("agent", agent.value());
        if (store.delete(agent) > 0)
            ledger.append(IdentityEvent.of("agent.identity-released", agent.value()), by.actor());
    }

    record LinkedElsewhere() implements Problem {
        @Override
        public Code code() {
            return new Code("linked-elsewhere", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "The agent with this address is linked to another account of your directory. An administrator can "
                    + "release that link in Settings, People.";
        }
    }
}
