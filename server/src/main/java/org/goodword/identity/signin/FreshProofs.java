package org.goodword.identity.signin;

import java.time.Duration;
import org.goodword.identity.people.AgentStore;
import org.goodword.identity.secondfactor.SecondFactors;
import org.goodword.identity.secondfactor.SecondFactors.WrongCode;
import org.goodword.platform.AgentId;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Asks an agent for what only she has: a code, her password, or either. Slows down who guesses, by agent and by peer.
@Component
class FreshProofs {
    private final AgentStore agents;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Throttle byAgent = new Throttle("codes", 5, Duration.ofMinutes(10));
    private final Throttle byPeer = new Throttle("codes", 50, Duration.ofMinutes(10));

    FreshProofs(AgentStore agents, Passwords passwords, SecondFactors factors) {
        this.agents = agents;
        this.passwords = passwords;
        this.factors = factors;
    }

    /// @throws Rejected `wrong-code`, `too-many-requests`
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireCode(AgentId agent, String code, String peer) {
        count(agent, peer);
        if (!factors.accepts(agent, code)) throw new Rejected(new WrongCode());
        forget(agent);
    }

    /// @throws Rejected `wrong-proof`, `too-many-requests`
    @Transactional(propagation = Propagation.MANDATORY)
    public void requirePassword(AgentId agent, String password, String peer) {
        count(agent, peer);
        if (!isPassword(agent, password)) throw new Rejected(new WrongProof());
        forget(agent);
    }

    /// @param proof her password, or a code where she has a second factor
    /// @throws Rejected `wrong-proof`, `too-many-requests`
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(AgentId agent, String proof, String peer) {
        count(agent, peer);
        if (!factors.accepts(agent, proof) && !isPassword(agent, proof)) throw new Rejected(new WrongProof());
        forget(agent);
    }

    /// Guesses of a code that is to confirm count as well.
    public void count(AgentId agent, String peer) {
        byAgent.take(agent.toString());
        byPeer.take(peer);
    }

    /// Forgets the guesses before one that was right.
    public void forget(AgentId agent) {
        byAgent.clear(agent.toString());
    }

    private boolean isPassword(AgentId agent, String password) {
        return agents.passwordOf(agent)
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
    }

    record WrongProof() implements Problem {
        @Override
        public Code code() {
            return new Code("wrong-proof", Status.FORBIDDEN);
        }

        @Override
        public String detail() {
            return "This is neither your password nor a code that fits.";
        }
    }
}
