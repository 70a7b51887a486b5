package org.goodword.identity.signin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.Agent;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.passkeys.Created.Used;
import org.goodword.identity.passkeys.Passkeys;
import org.goodword.identity.passkeys.Passkeys.WrongPasskey;
import org.goodword.identity.passkeys.Site;
import org.goodword.identity.people.AgentStore;
import org.goodword.identity.secondfactor.SecondFactors;
import org.goodword.identity.secondfactor.SecondFactors.Enrolment;
import org.goodword.identity.signin.Sessions.HalfWay;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Checks an agent's password, and her second factor where there is one or her role asks for one. Slows down who
/// guesses, by address and by peer, before anything is checked.
@Component
public class SignIn {
    private final AgentStore agents;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final FreshProofs proofs;
    private final Passkeys passkeys;
    private final Devices devices;
    private final List<OnlyWay> ways;
    private final Ledger ledger;
    private final Throttle byAddress = new Throttle("sign-in attempts", 10, Duration.ofMinutes(10));
    private final Throttle byPeer = new Throttle("sign-in attempts", 100, Duration.ofMinutes(10));

    SignIn(
            AgentStore agents,
            Passwords passwords,
            SecondFactors factors,
            FreshProofs proofs,
            Passkeys passkeys,
            Devices devices,
            List<OnlyWay> ways,
            Ledger ledger) {
        this.agents = agents;
        this.passwords = passwords;
        this.factors = factors;
        this.proofs = proofs;
        this.passkeys = passkeys;
        this.devices = devices;
        this.ways = ways;
        this.ledger = ledger;
    }

    /// @throws Rejected `wrong-credentials`, `sign-in-elsewhere`, `too-many-requests`
    @Transactional
    public Arrival signIn(EmailAddress email, String password, Visit visit) {
        byPeer.take(visit.address());
        byAddress.take(email.value());
        var agent = check(email, password);
        requireThisWay(agent);
        return second(agent).orElseGet(() -> {
            byAddress.clear(email.value());
            return welcome(agent, "password", visit);
        });
    }

    /// What is asked for after the first proof; empty for nothing.
    private Optional<Arrival> second(AgentId agent) {
        var factor = factors.of(agent);
        if (factor.on()) return Optional.of(new Arrival(agent, Step.CODE, ""));
        return factor.demanded() ? Optional.of(new Arrival(agent, Step.ENROLMENT, "")) : Optional.empty();
    }

    /// By a directory that has said who she is, in place of a password.
    ///
    /// @param way its kind, for the ledger
    /// @param factorShown whether a second factor was shown there that counts here
    @Transactional(propagation = Propagation.MANDATORY)
    public Arrival byDirectory(AgentId agent, String way, boolean factorShown, Visit visit) {
        return (factorShown ? Optional.<Arrival>empty() : second(agent)).orElseGet(() -> welcome(agent, way, visit));
    }

    /// Told only to who has shown what fits: others need not know who is an administrator.
    private void requireThisWay(AgentId agent) {
        ways.stream().flatMap(way -> way.only().stream()).findFirst().ifPresent(only -> {
            if (!agents.isAdministrator(agent)) throw new Rejected(new SignInElsewhere(only));
        });
    }

    /// The second step, with a code of the app or one for recovery.
    ///
    /// @throws Rejected `not-signed-in`, `wrong-code`, `too-many-requests`
    @Transactional
    public Arrival prove(HalfWay halfWay, String code, Visit visit) {
        var agent = require(halfWay, Step.CODE);
        proofs.requireCode(agent.id(), code, visit.address());
        byAddress.clear(agent.email().value());
        return welcome(agent.id(), "code", visit);
    }

    /// By a passkey: as the second step, or in place of the password where its device has recognised its owner.
    ///
    /// @throws Rejected `wrong-passkey`, `sign-in-elsewhere`, `too-many-requests`
    @Transactional
    public Arrival byPasskey(Optional<HalfWay> halfWay, Used used, byte[] challenge, Site site, Visit visit) {
        byPeer.take(visit.address());
        halfWay.ifPresent(half -> proofs.count(half.agent(), visit.address()));
        var agent = passkeys.require(used, challenge, site, halfWay.isEmpty());
        var hers = halfWay.map(HalfWay::agent).orElse(agent).equals(agent);
        if (!hers || agents.rights(agent).isEmpty()) throw new Rejected(new WrongPasskey());
        // As the second step it comes after a way that was let in.
        if (halfWay.isEmpty()) requireThisWay(agent);
        return welcome(agent, "passkey", visit);
    }

    /// The second step of who has no second factor and must have one.
    ///
    /// @throws Rejected `not-signed-in`
    @Transactional
    public Enrolment enrol(HalfWay halfWay) {
        return factors.begin(require(halfWay, Step.ENROLMENT));
    }

    /// @throws Rejected `not-signed-in`, `wrong-code`, `too-many-requests`
    @Transactional
    public Enrolled confirm(HalfWay halfWay, String code, Visit visit) {
        var agent = require(halfWay, Step.ENROLMENT);
        proofs.count(agent.id(), visit.address());
        var codes = factors.confirm(agent.id(), code);
        proofs.forget(agent.id());
        byAddress.clear(agent.email().value());
        return new Enrolled(welcome(agent.id(), "code", visit), codes);
    }

    private Agent require(HalfWay halfWay, Step step) {
        return agents.find(halfWay.agent())
                .filter(agent -> halfWay.step() == step && agent.state() == Agent.State.ACTIVE)
                // Who has one by now must show it, or a stolen password would set up another.
                .filter(agent -> step == Step.CODE || !factors.of(agent.id()).on())
                .orElseThrow(() -> new Rejected(new WrongCredentials()));
    }

    private Arrival welcome(AgentId agent, String way, Visit visit) {
        var device = devices.greet(agent, visit);
        ledger.append(IdentityEvent.of("session.started", agent.value(), Map.of("by", way)), new Actor.Agent(agent));
        return new Arrival(agent, Step.NONE, device);
    }

    private AgentId check(EmailAddress email, String password) {
        var credentials = agents.credentials(email);
        if (credentials.isEmpty()) {
            passwords.pretend(password);
            throw new Rejected(new WrongCredentials());
        }
        if (!passwords.matches(password, credentials.get().passwordHash())) throw new Rejected(new WrongCredentials());
        return credentials.get().agent();
    }

    @Transactional
    public void signedOut(AgentId agent) {
        ledger.append(IdentityEvent.of("session.ended", agent.value(), Map.of()), new Actor.Agent(agent));
    }

    /// What is asked for after the password.
    public enum Step {
        NONE,
        CODE,
        ENROLMENT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param step NONE when she is in
    /// @param device what the browser's cookie is to be
    public record Arrival(AgentId agent, Step step, String device) {}

    /// @param codes for recovery, shown this once
    public record Enrolled(Arrival arrival, List<String> codes) {}

    record WrongCredentials() implements Problem {
        @Override
        public Code code() {
            return new Code("wrong-credentials", Status.UNAUTHENTICATED);
        }

        @Override
        public String detail() {
            return "The address or the password is wrong.";
        }
    }
}
