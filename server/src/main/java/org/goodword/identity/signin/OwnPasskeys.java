package org.goodword.identity.signin;

import java.util.List;
import java.util.UUID;
import org.goodword.identity.passkeys.Created;
import org.goodword.identity.passkeys.Passkeys;
import org.goodword.identity.passkeys.Passkeys.Making;
import org.goodword.identity.passkeys.Passkeys.Passkey;
import org.goodword.identity.passkeys.Site;
import org.goodword.identity.people.AgentStore;
import org.goodword.identity.secondfactor.SecondFactors;
import org.goodword.identity.signin.OwnSignIn.SecondFactorDemanded;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An agent's own passkeys. To add or remove one takes a fresh proof that it is she.
@Component
public class OwnPasskeys {
    private final FreshProofs proofs;
    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final AgentStore agents;

    OwnPasskeys(FreshProofs proofs, Passkeys passkeys, SecondFactors factors, AgentStore agents) {
        this.proofs = proofs;
        this.passkeys = passkeys;
        this.factors = factors;
        this.agents = agents;
    }

    @Transactional(readOnly = true)
    public List<Passkey> all(Caller by) {
        return passkeys.of(by.agent());
    }

    /// @throws Rejected `wrong-proof`, `too-many-requests`
    @Transactional
    public Making begin(String proof, byte[] challenge, Site site, String peer, Caller by) {
        proofs.require(by.agent(), proof, peer);
        return passkeys.making(agents.find(by.agent()).orElseThrow(), challenge, site);
    }

    /// @throws Rejected `wrong-passkey`, `invalid-value`
    @Transactional
    public Added add(String name, Created created, byte[] challenge, Site site, Caller by) {
        var passkey = passkeys.add(by.agent(), name, created, challenge, site);
        return new Added(passkey, factors.firstCodes(by.agent()));
    }

    /// @throws Rejected `wrong-proof`, `too-many-requests`, `not-found`, `second-factor-demanded`
    @Transactional
    public void remove(UUID id, String proof, String peer, Caller by) {
        proofs.require(by.agent(), proof, peer);
        passkeys.remove(id, by.agent(), by.actor());
        var left = factors.of(by.agent());
        if (left.demanded() && !left.on()) throw new Rejected(new SecondFactorDemanded());
        factors.forgetCodesOfNothing(by.agent());
    }

    /// @param codes for recovery, shown this once; empty when she has some
    public record Added(Passkey passkey, List<String> codes) {}
}
