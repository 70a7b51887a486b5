package org.goodword.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.people.AgentStore;
import org.goodword.identity.secondfactor.SecondFactors;
import org.goodword.identity.secondfactor.SecondFactors.Enrolment;
import org.goodword.identity.secondfactor.SecondFactors.State;
import org.goodword.ledger.Ledger;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an agent changes about how she gets in. Each change takes a fresh proof that it is she: who finds an open desk
/// must not be able to lock her out.
@Component
public class OwnSignIn {
    private final FreshProofs proofs;
    private final SecondFactors factors;
    private final AgentStore agents;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Ledger ledger;

    OwnSignIn(
            FreshProofs proofs,
            SecondFactors factors,
            AgentStore agents,
            Passwords passwords,
            Sessions sessions,
            Ledger ledger) {
        this.proofs = proofs;
        this.factors = factors;
        this.agents = agents;
        this.passwords = passwords;
        this.sessions = sessions;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public State factor(Caller by) {
        return factors.of(by.agent());
    }

    /// @throws Rejected `wrong-proof`, `too-many-requests`
    @Transactional
    public Enrolment enrol(String proof, String peer, Caller by) {
        proofs.require(by.agent(), proof, peer);
        return factors.begin(agents.find(by.agent()).orElseThrow());
    }

    /// @return recovery codes, shown this once
    /// @throws Rejected `wrong-code`, `too-many-requests`
    @Transactional
    public List<String> confirm(String code, String peer, Caller by) {
        proofs.count(by.agent(), peer);
        var codes = factors.confirm(by.agent(), code);
        proofs.forget(by.agent());
        return codes;
    }

    /// @throws Rejected `wrong-proof`, `too-many-requests`, `second-factor-demanded`
    @Transactional
    public void turnOff(String proof, String peer, Caller by) {
        var has = factors.of(by.agent());
        if (has.demanded() && has.passkeys() == 0) throw new Rejected(new SecondFactorDemanded());
        proofs.require(by.agent(), proof, peer);
        factors.remove(by.agent(), by.actor());
    }

    /// @throws Rejected `wrong-proof`, `wrong-code`, `too-many-requests`
    @Transactional
    public List<String> renewCodes(String proof, String peer, Caller by) {
        proofs.require(by.agent(), proof, peer);
        return factors.renew(by.agent());
    }

    /// Ends all other sessions.
    ///
    /// @throws Rejected `wrong-proof`, `too-many-requests`, `password-too-short`, `password-common`,
    /// `password-guessable`
    @Transactional
    public void changePassword(String current, String password, HttpServletRequest request, Caller by) {
        proofs.requirePassword(by.agent(), current, request.getRemoteAddr());
        var agent = agents.find(by.agent()).orElseThrow();
        agents.setPassword(by.agent(), passwords.hash(password, Passwords.wordsOf(agent)));
        sessions.endAllBut(by.agent(), Sessions.currentId(request));
        ledger.append(IdentityEvent.of("agent.password-changed", by.agent().value()), by.actor());
    }

    /// Ends all of her sessions but the one that asks.
    @Transactional
    public void endOtherSessions(HttpServletRequest request, Caller by) {
        var ended = sessions.endAllBut(by.agent(), Sessions.currentId(request));
        if (ended > 0) sessionsEnded(by.agent(), ended, by);
    }

    private void sessionsEnded(AgentId agent, int count, Caller by) {
        ledger.append(IdentityEvent.of("session.revoked", agent.value(), Map.of("count", count)), by.actor());
    }

    record SecondFactorDemanded() implements Problem {
        @Override
        public Code code() {
            return new Code("second-factor-demanded", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "Your role asks for a second factor. You can set up another one, but not do without.";
        }
    }
}
